//! REST: the JSON form of the API.
