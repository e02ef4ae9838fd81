"""Orthographic folding: spellings of one word within one script become one string.

Folds what writers of the script treat as the same word (hamza seats, ى for ي, keyboards that give ک for ك,
vowel signs, presentation forms), not what merely sounds alike. Case, spaces and Latin diacritics are left to
the normalizer. The folded form is for comparison only; whoever displays a name keeps the original.
"""

from __future__ import annotations

from unicodedata import is_normalized, normalize

__all__ = ["fold_orthography", "strip_invisible"]


class _Table(dict[int, str | int]):
    """A `str.translate` table that remembers the characters it leaves alone, so that no look-up raises."""

    def __missing__(self, point: int) -> int:
        self[point] = point
        return point


def _dropping(*spans: tuple[int, int]) -> dict[int, str | int]:
    """Map every code point of the inclusive spans to nothing."""
    return {point: "" for first, last in spans for point in range(first, last + 1)}


def _mapping(groups: dict[str, str]) -> dict[int, str | int]:
    """Map each character of each value to its key."""
    return {ord(char): target for target, chars in groups.items() for char in chars}


# Joiners, bidi controls, soft hyphen, byte-order mark, variation selectors, tags.
_INVISIBLE = _dropping(
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB), (0xE0000, 0xE01EF),
)  # fmt: skip

# NFKC turns these into a space and a mark, which would cut a word in two; or, in the last group, a formula of
# praise into words that are no part of the name before it.
_SPACING_MARKS = _dropping((0x037A, 0x037A), (0xFC5E, 0xFC63), (0xFCF2, 0xFCF4), (0xFE70, 0xFE7F)) | _mapping(
    {"'": "´῾᾿΄῍῎῏῝῞῟", " ": "ﷺﷻ"}
)

_MARKS = _dropping(
    (0x0300, 0x036F), (0x0483, 0x0489),  # stress marks, titlo
    (0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7),  # niqqud
    (0x0610, 0x061A), (0x0640, 0x0640), (0x064B, 0x065F), (0x0670, 0x0670),  # harakat, tatweel
    (0x06D6, 0x06DC), (0x06DF, 0x06E4), (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x08CA, 0x08E1), (0x08E3, 0x08FF),
    (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F),
)  # fmt: skip

_ARABIC = _mapping(
    {
        "": "ءٴ",  # علاء, علا
        "ا": "أإآٱٲٳٵ",
        "و": "ؤٶٷۆۇۈۉۋۏۊۄۅ",
        "ي": "ئىیٸېێۍۑےۓؽؾؿ",
        "ه": "ةہھەۀۂۃۿ",
        "ك": "کڪڬ", "گ": "ګ",
        "ت": "ٹټ", "د": "ڈډ", "ر": "ڑڕړ", "ن": "ںڼ", "ل": "ڵڶڷ", "ف": "ڤڥ",
    }
)  # fmt: skip

_HEBREW = _mapping(
    {"כ": "ך", "מ": "ם", "נ": "ן", "פ": "ף", "צ": "ץ", "וו": "װ", "וי": "ױ", "יי": "ײ"}
) | _mapping({"'": "׳", '"': "״", "-": "־"})

_CYRILLIC = _mapping(
    {"е": "ёѐѣ", "Е": "ЁЀѢ", "и": "ѝ", "И": "Ѝ", "г": "ґ", "Г": "Ґ", "Ӏ": "ӏ", "ф": "ѳ", "Ф": "Ѳ"}
)

# Capitals are written without the accent.
_GREEK = _mapping(
    {
        "α": "ά", "ε": "έ", "η": "ή", "ι": "ίϊΐ", "ο": "ό", "υ": "ύϋΰ", "ω": "ώ",
        "Α": "Ά", "Ε": "Έ", "Η": "Ή", "Ι": "ΊΪ", "Ο": "Ό", "Υ": "ΎΫ", "Ω": "Ώ",
    }
)  # fmt: skip

# Traditional Chinese signs of names and of organisations, each with its simplified one behind it.
_SIMPLIFIED = (
    "亞亚 來来 倉仓 倫伦 偉伟 傑杰 傳传 債债 價价 儀仪 億亿 優优 儲储 內内 兩两 凱凯 則则 剛刚 創创 劃划 劇剧 劉刘 動动 務务 勝胜 勞劳 勢势 勳勋 "
    "勵励 匯汇 區区 協协 參参 吳吴 員员 問问 啟启 喬乔 單单 嘯啸 嚴严 國国 園园 圓圆 圖图 團团 堅坚 報报 場场 壯壮 壽寿 夢梦 奧奥 婦妇 嬌娇 孫孙 "
    "學学 實实 寧宁 審审 寶宝 將将 專专 尋寻 對对 導导 屬属 岡冈 島岛 嶺岭 帥帅 師师 帶带 幣币 廠厂 廣广 廳厅 張张 強强 愛爱 慶庆 時时 晉晋 暉晖 "
    "曉晓 書书 會会 東东 條条 楊杨 楓枫 業业 極极 榮荣 構构 樂乐 樓楼 標标 樹树 橋桥 機机 權权 歐欧 歲岁 歷历 氣气 淵渊 湯汤 溫温 滬沪 滿满 漁渔 "
    "漢汉 潔洁 潤润 澤泽 濟济 濤涛 濱滨 瀾澜 灣湾 為为 無无 煒炜 煙烟 熱热 燁烨 燈灯 營营 爭争 爾尔 獎奖 獨独 獻献 現现 瑋玮 瑤瑶 瑩莹 瑪玛 環环 "
    "瓊琼 產产 畢毕 畫画 異异 當当 療疗 發发 監监 盤盘 盧卢 眾众 確确 碼码 礦矿 祿禄 禎祯 禮礼 種种 積积 穎颖 穩稳 競竞 節节 築筑 簡简 簽签 籌筹 "
    "糧粮 紀纪 紅红 純纯 紙纸 紡纺 紹绍 結结 統统 絲丝 經经 綜综 綠绿 維维 綱纲 網网 綺绮 緒绪 線线 緣缘 編编 緯纬 練练 縣县 總总 績绩 織织 繼继 "
    "續续 羅罗 義义 習习 聖圣 聯联 聰聪 聲声 聶聂 職职 肅肃 臨临 臺台 興兴 舊旧 艦舰 艷艳 莊庄 華华 萬万 葉叶 蓮莲 蔣蒋 蕭萧 薩萨 藍蓝 藝艺 藥药 "
    "蘇苏 蘭兰 處处 號号 術术 衛卫 補补 裝装 製制 見见 規规 視视 親亲 覺觉 覽览 觀观 訂订 計计 訊讯 訓训 記记 訪访 設设 許许 評评 試试 詩诗 誌志 "
    "認认 語语 誠诚 說说 調调 談谈 論论 諸诸 諾诺 謝谢 證证 譚谭 議议 護护 變变 豐丰 貝贝 貞贞 財财 貨货 販贩 責责 貴贵 費费 貿贸 賀贺 資资 賈贾 "
    "賓宾 賜赐 賢贤 賴赖 購购 賽赛 贊赞 贛赣 趙赵 車车 軌轨 軍军 軒轩 軟软 載载 輔辅 輕轻 輝辉 輪轮 輸输 轉转 辦办 農农 連连 進进 遊游 運运 達达 "
    "遜逊 遠远 選选 遼辽 邁迈 還还 郵邮 鄉乡 鄒邹 鄧邓 鄭郑 鄺邝 醫医 釋释 釗钊 鈞钧 鈴铃 銀银 銘铭 鋒锋 鋼钢 錄录 錢钱 錦锦 鎮镇 鏡镜 鐵铁 長长 "
    "門门 開开 間间 閔闵 閣阁 閻阎 關关 陝陕 陰阴 陳陈 陸陆 陽阳 隊队 際际 隨随 險险 雙双 離离 難难 雲云 電电 霧雾 靈灵 靜静 韋韦 韓韩 韻韵 項项 "
    "順顺 頌颂 預预 領领 頭头 題题 顏颜 類类 顧顾 顯显 風风 飛飞 飯饭 飲饮 館馆 馬马 馮冯 馳驰 駐驻 駕驾 駿骏 騎骑 騰腾 驊骅 驍骁 驗验 體体 魚鱼 "
    "魯鲁 鮑鲍 鳳凤 鴻鸿 鵬鹏 鶴鹤 鷹鹰 麗丽 麥麦 黃黄 點点 黨党 齊齐 龍龙 龐庞 龔龚 "
)
_HAN: dict[int, str | int] = {ord(pair[0]): pair[1] for pair in _SIMPLIFIED.split()}

# First digit of each set that names in the news are numbered with.
_ZEROS = (
    0x0660,
    0x06F0,
    0x07C0,
    0x0966,
    0x09E6,
    0x0A66,
    0x0AE6,
    0x0BE6,
    0x0C66,
    0x0CE6,
    0x0D66,
    0x0E50,
    0x1040,
)
_DIGITS: dict[int, str | int] = {zero + value: str(value) for zero in _ZEROS for value in range(10)}

_BEFORE_NFKC = _Table(_INVISIBLE | _SPACING_MARKS)
_FOLD = _Table(_INVISIBLE | _MARKS | _ARABIC | _HEBREW | _CYRILLIC | _GREEK | _HAN | _DIGITS)
_STRIP = _Table(_INVISIBLE)
_KURDISH_CARRIER = "ئ"


def strip_invisible(text: str) -> str:
    """Remove joiners, bidi controls, variation selectors and other characters that show nothing.

    >>> strip_invisible("\\u202bعلی\\u200cرضا\\u202c")
    'علیرضا'
    """
    return text if text.isascii() else text.translate(_STRIP)


def fold_orthography(text: str) -> str:
    """Fold the spellings of a word within its script into one, for comparison; never for display.

    NFKC; joiners, bidi controls, tatweel, harakat, niqqud and stress marks dropped; أ إ آ ٱ → ا, ؤ → و,
    ئ ى ی → ي, ء dropped, ة → ه, ک → ك, doubled و → و; Sorani, Pashto and Urdu letters to their nearest
    Arabic ones (پ چ ژ گ stay: they are other sounds); Hebrew finals to their base; ё → е, ґ → г;
    Greek letters without accents; traditional Chinese signs to simplified ones; digits to ASCII.
    Idempotent. Case and Latin letters stay.

    >>> fold_orthography("هيئة") == fold_orthography("هيئه"), fold_orthography("داوود"), fold_orthography("٣")
    (True, 'داود', '3')
    """
    if text.isascii():
        return text
    if not is_normalized("NFKC", text):
        text = normalize("NFKC", text.translate(_BEFORE_NFKC))
    if _KURDISH_CARRIER in text:
        text = _drop_initial_carrier(text)
    folded = text.translate(_FOLD)
    while "وو" in folded:  # داوود, داود; رؤوف, رءوف
        folded = folded.replace("وو", "و")
    return folded if is_normalized("NFKC", folded) else fold_orthography(folded)


def _drop_initial_carrier(text: str) -> str:
    """Drop the ئ that Sorani writes under an initial vowel; Arabic begins no word with it."""
    words = text.split(" ")
    return " ".join(word[1:] if len(word) > 1 and word[0] == _KURDISH_CARRIER else word for word in words)
