import { useTerm } from '../../shared/i18n/useTerm.ts';

/** A special right in plain words; one newer than this page shows as it came. */
export function useSpecialName(): (right: string) => string {
  const term = useTerm('roles');
  return (right) => {
    // A dot would begin a level of its own in the texts.
    const key = right.replace('.', '@');
    const name = term('special', key);
    return name === key ? right : name;
  };
}
