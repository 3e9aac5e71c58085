import { useTranslation } from 'react-i18next';
import { thrownError } from '../../shared/graphql/userErrors.ts';
import { AccountError } from '../../shared/session/accountApi.ts';
import { waitOf } from './authModel.ts';

/** Words for what the account endpoints refused. */
export function useAccountErrorText(): (error: unknown) => string {
  const { t } = useTranslation('auth');
  return (error) => {
    if (error instanceof AccountError && error.code === 'locked_out') {
      const { unit, count } = waitOf(error.retryAfter ?? 60);
      return t('errors.locked_out', { wait: t(`wait.${unit}`, { count }) });
    }
    return thrownError(error, 'auth').text;
  };
}
