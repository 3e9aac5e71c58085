import { App } from 'antd';
import { createElement, useMemo } from 'react';
import type { UserError } from '../graphql/userErrors.ts';
import { announce } from './liveRegion.ts';
import { ToastText } from './ToastText.tsx';

export interface Toast {
  success(text: string): void;
  /** Stays longer than a success, and names the trace that support can look up. */
  error(error: UserError | string): void;
}

export function useToast(): Toast {
  const { message } = App.useApp();
  return useMemo(
    () => ({
      success(text) {
        void message.success(text, 3);
        announce(text);
      },
      error(error) {
        const { text, traceId } = typeof error === 'string' ? { text: error, traceId: null } : error;
        void message.error(createElement(ToastText, { text, traceId }), 8);
        announce(text, 'assertive');
      },
    }),
    [message],
  );
}
