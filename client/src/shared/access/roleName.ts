import { translateDynamic } from '../i18n/i18n.ts';

/** A built-in role that was never renamed in the user's language, any other as the company calls it. */
export const roleName = (name: string): string => translateDynamic(`shell:roles.${name}`) ?? name;
