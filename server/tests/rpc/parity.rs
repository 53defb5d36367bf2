//! No operation exists on one form only: the table of REST and the descriptors name the same calls, and each is served.

use std::collections::BTreeSet;

use connectrpc_reflection::Reflector;
use server::rest::ROUTES;

/// The path of every RPC of our own services.
pub fn procedures() -> BTreeSet<String> {
    let reflector = Reflector::from_descriptor_set_bytes(wire::DESCRIPTOR_SET).unwrap();
    let pool = reflector.pool();
    pool.services()
        .iter()
        .filter(|service| !service.full_name().starts_with("grpc."))
        .flat_map(|service| {
            let methods = service.methods().iter();
            methods.map(|method| format!("/{}/{}", service.full_name(), method.name()))
        })
        .collect()
}

#[test]
fn rest_and_the_descriptors_name_the_same_calls() {
    let described: BTreeSet<String> = procedures()
        .iter()
        .map(|procedure| {
            let name = procedure.rsplit('/').next().unwrap();
            // Its names are the administrator's too.
            match procedure.contains("ManagementService") {
                true => format!("Management{name}"),
                false => name.to_owned(),
            }
        })
        .collect();
    assert!(described.len() >= 12, "{described:?}");
    let rest: BTreeSet<String> = ROUTES.iter().map(|route| route.operation.to_owned()).collect();
    assert_eq!(rest, described);
}
