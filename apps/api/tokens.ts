/** Names under which the api's surroundings are injected; classes without decorators stay free of Nest. */
export const CONFIG = Symbol('Config');
export const CASEWORK = Symbol('Casework');
export const PASSWORDS = Symbol('Passwords');
export const EVIDENCE = Symbol('EvidenceStore');
export const ENGINE = Symbol('Engine');
