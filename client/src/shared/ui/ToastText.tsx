import { useTranslation } from 'react-i18next';

export function ToastText({ text, traceId }: { readonly text: string; readonly traceId: string | null }) {
  const { t } = useTranslation();
  return (
    <span>
      {text}
      {traceId !== null && <small className="trace">{t('state.trace', { traceId })}</small>}
    </span>
  );
}
