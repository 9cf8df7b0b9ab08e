import { SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'isPublic';

/** Opens a route to everybody; all others need a session. */
export const Public = () => SetMetadata(IS_PUBLIC, true);
