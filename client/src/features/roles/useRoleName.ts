import { useTranslation } from 'react-i18next';
import type { RoleRow } from './roleRow.ts';

// As the server names them when the database is made.
const seeded: Readonly<Record<string, string>> = {
  ADMIN: 'Admin',
  MANAGER: 'Manager',
  SALES: 'Sales',
  SERVICE: 'Service',
  READ_ONLY: 'ReadOnly',
};

/** What a role is called: a built-in one in the user's language until somebody renames it. */
export function useRoleName(): (role: Pick<RoleRow, 'code' | 'name'>) => string {
  const { t } = useTranslation('roles');
  return ({ code, name }) =>
    code != null && code !== '%future added value' && name === seeded[code] ? t(`builtIn.${code}`) : (name ?? '');
}
