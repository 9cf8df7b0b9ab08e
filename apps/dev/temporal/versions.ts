import { at } from '../folders.js';

/** The command line tool whose server the product is built against; its wheel and its download carry the same number. */
export const CLI_VERSION = '1.9.1';
/** What `temporal --version` must contain, wherever the tool comes from. */
export const SERVER_VERSION = 'Server 1.32.';
export const TEST_SERVER_VERSION = '1.40.0';

/** Downloads lie beside the packages they belong to: they survive `npm run reset` and go with node_modules. */
export const cacheFolder = at('node_modules', '.cache', `temporal-${CLI_VERSION}`);
