/**
 * Certificates for tests, of hooks.example.com and 127.0.0.1, valid for a hundred years. The key of their authority was
 * thrown away; that of the receiver protects nothing. Made by:
 *
 *     openssl req -x509 -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 -keyout ca.key -out ca.pem
 *     openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout receiver.key -out receiver.csr
 *     openssl x509 -req -in receiver.csr -CA ca.pem -CAkey ca.key -days 36500 -extfile names -out receiver.pem
 */
export const authorityCertificate = `-----BEGIN CERTIFICATE-----
MIIBlzCCAT2gAwIBAgIUO2EkuA2zhXLapNwrkuKdEMaKRBAwCgYIKoZIzj0EAwIw
IDEeMBwGA1UEAwwVRWdyZXNzIHRlc3QgYXV0aG9yaXR5MCAXDTI2MTEzMDE0MjU1
MloYDzIxMjYxMTA2MTQyNTUyWjAgMR4wHAYDVQQDDBVFZ3Jlc3MgdGVzdCBhdXRo
b3JpdHkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAReiEZLWnVKvRrI4OrtpBV3
LHqi9xL0xIlgD/msvE4MF5av5OvuBUg2w4RpXz2o9aCEdqTwkIrGi4uh0DR4dDiS
o1MwUTAdBgNVHQ4EFgQU4ZZdDM5q6pq8ATLq6fNmFO2cUJowHwYDVR0jBBgwFoAU
4ZZdDM5q6pq8ATLq6fNmFO2cUJowDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQD
AgNIADBFAiBHO/Hdh4JPrY25oiXZny98KQKAalUNQNevwahFFLuYDQIhAInguzzQ
3kFKCeuOLDbG0rZJewVVicc3RDSsLWEHwhLE
-----END CERTIFICATE-----`;

export const receiverCertificate = `-----BEGIN CERTIFICATE-----
MIIBsTCCAVegAwIBAgIUM+YEVsNwdw60XdfRLjtU7K8S1kowCgYIKoZIzj0EAwIw
IDEeMBwGA1UEAwwVRWdyZXNzIHRlc3QgYXV0aG9yaXR5MCAXDTI2MTEzMDE0MjU1
MloYDzIxMjYxMTA2MTQyNTUyWjAcMRowGAYDVQQDDBFob29rcy5leGFtcGxlLmNv
bTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhAHMVH97s82nM6gZ1BYozCN0M0
gzIwLGwlTAh3tgVY56WqWoZNKgk4BMxqMmq1BZdZJlVI4RWKF8ljsovzr1KjcTBv
MCIGA1UdEQQbMBmCEWhvb2tzLmV4YW1wbGUuY29thwR/AAABMAkGA1UdEwQCMAAw
HQYDVR0OBBYEFFtrsFI7jJ6LrHuwCsMU57g2evQTMB8GA1UdIwQYMBaAFOGWXQzO
auqavAEy6unzZhTtnFCaMAoGCCqGSM49BAMCA0gAMEUCIQDpPoLoP/oIqL0cjNs6
gvcv3zLhayxqW6bqwlt6vFvf4gIgLtTgeQ4xq8Xq9bqptnZ51GoFwMAlFSxMKCPV
N7tpW1o=
-----END CERTIFICATE-----`;

export const receiverKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjywK1ZJ1XMUMtJ9G
CTQmC8it/88Vf7ONefOj44zbpayhRANCAATYQBzFR/e7PNpzOoGdQWKMwjdDNIMy
MCxsJUwId7YFWOelqlqGTSoJOATMajJqtQWXWSZVSOEVihfJY7KL869S
-----END PRIVATE KEY-----`;
