import { App, Button } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

const SECONDS = 10;
const KEY = 'pipeline-undo';

/** Offers to take the last change back, in a toast and by Ctrl+Z, until the toast is gone. */
export function useUndoToast(): (text: string, undo: () => Promise<void>) => void {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const last = useRef<(() => void) | null>(null);

  useEffect(() => {
    function undoByKey(event: KeyboardEvent): void {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]');
      if (last.current === null || typing || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      last.current();
    }
    addEventListener('keydown', undoByKey);
    return () => removeEventListener('keydown', undoByKey);
  }, []);

  return useCallback(
    (text, undo) => {
      function run(): void {
        last.current = null;
        notification.destroy(KEY);
        void undo();
      }
      last.current = run;
      notification.open({
        key: KEY,
        title: text,
        placement: 'bottomRight',
        duration: SECONDS,
        pauseOnHover: true,
        closable: { 'aria-label': t('action.close') },
        actions: (
          <Button type="primary" size="small" onClick={run}>
            {t('action.undo')}
          </Button>
        ),
        onClose: () => {
          if (last.current === run) last.current = null;
        },
      });
    },
    [notification, t],
  );
}
