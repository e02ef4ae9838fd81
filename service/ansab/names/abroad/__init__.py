"""Arabic names as other languages, scholars and chats write them."""
