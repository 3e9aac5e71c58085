import { useTranslation } from 'react-i18next';
import { translateDynamic } from '../../shared/i18n/i18n.ts';

export const sharings = ['PRIVATE', 'TEAM', 'COMPANY'] as const;
export type Sharing = (typeof sharings)[number];

/** Whom a segment is shared with, in words; a value newer than this page shows as it came. */
export function useSharingWords(): (sharing: string) => string {
  useTranslation('segments');
  return (sharing) => translateDynamic(`segments:share.${sharing}`) ?? sharing;
}

/** Why a segment cannot be used, in words. */
export function useProblemWords(): (problem: string) => string {
  useTranslation('segments');
  return (problem) => translateDynamic(`segments:unusable.${problem}`) ?? problem;
}
