//! The pages' edge: cookies, forms, rendering.
