"""What a firm deals in: two of one name that differ in it alone are sister firms, or have nothing to do with each other."""

from __future__ import annotations

from ansab.evidence.relations.classes import token_classes
from ansab.names.tokens import ParsedName

__all__ = ["trades"]

_TRADES = {
    "air": "aerospace aircraft_repair airport army_aviation aviation civil_aviation helicopter",
    "banking": "bank credit exchange finance investment loan savings stock_exchange trust_bank",
    "building": "apartments architecture brick building_construction building_materials cement civil_engineering concrete "
    "construction housing metal_construction plumbing real_estate road roofing settlement steel_construction",
    "carriage": "courier ferry freight logistics port railway shipping shipyard supply supply_chain towage transport warehouse",
    "chemistry": "bitumen chemical coke_chemical detergents diesel energy fertilizer fuel gas gas_pipeline gasoline lng lpg oil "
    "oil_gas oil_pipeline paint pesticides petrochemical plastics refinery resin rubber",
    "cloth": "carpet clothing cotton fabrics fiber jute knitwear leather shoes spinning textile weaving wool yarn",
    "customs": "customs customs_clearance",
    "electronics": "automation cable computers digital electric_machines electrical_goods electricity electromechanical electronics "
    "electrotechnical hardware instruments microelectronics nanoelectronics network optical optoelectronics power_plant "
    "radio radio_engineering radioelectronics robotics semiconductor signals smart software supercomputer systems "
    "telecommunication telephone transformers",
    "food": "agriculture animal bakery beverages biscuits bread brewing cafe canning catering chocolate coffee confectionery "
    "eggs feed fishing flour food fruit grain honey livestock meat milk mills nuts poultry restaurant rice seafood "
    "seeds spices sugar tea vegetables wheat wine",
    "health": "ambulance clinic dental doctors health hospital medical medical_devices nurses pharmaceutical pharmacists pharmacy "
    "polyclinic rehabilitation sanatorium veterinary",
    "medicines": "health medical medical_devices pharmaceutical pharmacists pharmacy veterinary",
    "hospitality": "hotel house resort tourism",
    "insurance": "fire_insurance insurance life_insurance reinsurance takaful",
    "learning": "college gongye_university high_school library ligong_university lyceum pedagogy polytechnic school seminary "
    "students teachers training training_school university university_of_science_and_technology "
    "university_of_technology",
    "machines": "auto_parts automotive bearings boiler bus compressor electric_machines electromechanical engine excavators gears "
    "heavy heavy_industries locomotive machine_tool machinery motorcycles pump tractor truck turbine valve wagon "
    "wheel_tractor wheeled_vehicles",
    "metal": "alloys aluminium copper ferroalloys forgings foundry heavy heavy_industries iron iron_ore metals mining nickel "
    "smelter stainless_steel steel tungsten zinc",
    "press": "advertising book broadcasting magazine media news news_agency newspaper press printing publishing radio television",
    "politics": "army battalion brigade front militia movement party",
    "tobacco": "tobacco",
}  # fmt: skip
"""Classes of `organisations.tsv` by what they have to do with; one of two trades says nothing against either."""
_TRADED = "air building carriage chemistry cloth electronics food machines medicines metal tobacco"
"""What a trading firm may deal in; it is no bank, hospital, hotel, newspaper, party or school."""
_OF_CLASS = {
    word: frozenset(trade for trade, words in _TRADES.items() if word in words.split())
    for words in _TRADES.values()
    for word in words.split()
} | {"trading": frozenset(_TRADED.split())}


def trades(name: ParsedName) -> dict[str, str]:
    """The trades that the words of a firm's name tell, with the word of each; none of a person's.

    >>> from ansab.model import EntityType
    >>> from ansab.names.parse import parse_name
    >>> trades(parse_name("Noor Hotel", EntityType.ORGANIZATION))
    {'hospitality': 'hotel'}
    """
    return {trade: token.form for token, known in token_classes(name) for trade in _OF_CLASS.get(known, ())}
