/** What parts of the application tell each other without importing each other. */
export function createSignal<T>() {
  const listeners = new Set<(value: T) => void>();
  return {
    tell: (value: T): void => {
      for (const listener of [...listeners]) listener(value);
    },
    listen: (listener: (value: T) => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
