//! proto3 JSON as serde reads and writes it, with one rule made stricter: a message is a JSON object.
//!
//! A derived `Deserialize` also takes an array, as the fields in order. Protobuf knows no such form, and a client that
//! sends one has made a mistake it should hear of. So the derived code is generated as plain functions
//! (`#[serde(remote = "Self")]`), and the traits are implemented here, on top of them.

use serde::de::{Deserializer, Visitor};

/// Asks the format for an object, whatever the reader behind it would take.
struct Object<D>(D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Object<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

macro_rules! writable {
    ($message:ty) => {
        impl serde::Serialize for $message {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                <$message>::serialize(self, serializer)
            }
        }
    };
}

macro_rules! object {
    ($message:ty) => {
        writable!($message);

        impl<'de> serde::Deserialize<'de> for $message {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$message>::deserialize(Object(deserializer))
            }
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/objects.rs"));
