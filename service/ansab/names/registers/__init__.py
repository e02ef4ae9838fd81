"""Names as registers, machines, scanners and narrow fields write them."""
