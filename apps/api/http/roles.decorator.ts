import { SetMetadata } from '@nestjs/common';
import type { Role } from '../../../libs/domain/organisation/roles.js';

export const ROLES_ALLOWED = 'rolesAllowed';

/** Who may call a route at all (403 to others); what each then sees is the business of the use case or query. */
export const Roles = (...roles: Role[]) => SetMetadata(ROLES_ALLOWED, roles);
