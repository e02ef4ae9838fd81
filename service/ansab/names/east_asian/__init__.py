"""Chinese, Korean, Japanese, Vietnamese and Burmese names, in their own signs and as others spell them."""
