/**
 * Another site can make a browser send its cookie, but not this header. With it, a page of another address that has logged in
 * here may work (the web's development server); its value is checked against the session.
 */
export const CSRF_HEADER = 'x-csrf-token';
