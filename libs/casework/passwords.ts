/** What logging in needs of a password library; the cost of a hash is the library's affair. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time without a hash, so that nobody learns which logins exist. */
  matches(password: string, hash: string | undefined): Promise<boolean>;
}
