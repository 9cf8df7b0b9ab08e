import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../../../libs/config/config.js';

/** Cookies do not know ports: each copy on one machine has its own. */
export const sessionCookieName = ({ http }: Config): string => `casework_session_${http.port}`;

/** A cookie of the browser session; when it ends is decided here, by the row behind it. */
export const sessionCookie = ({ http }: Config): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: http.publicUrl.startsWith('https:'),
});
