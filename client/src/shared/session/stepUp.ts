import { createStore, useStore } from '../lib/store.ts';

/** What the server takes as a proof, as it names them. */
export type ProofMethod = 'PASSWORD' | 'TOTP';

interface Question {
  readonly methods: readonly ProofMethod[];
}

const store = createStore<Question | null>(null);
let waiting: ((proven: boolean) => void)[] = [];

/** The methods of the proof somebody waits for, or null. */
export const useProofAskedFor = (): Question | null => useStore(store);

/** Opens the dialog that asks for a proof of identity; true when it was given, false when it was given up. */
export function provenAgain(methods: readonly ProofMethod[]): Promise<boolean> {
  if (store.get() === null) store.set({ methods });
  return new Promise((answer) => waiting.push(answer));
}

/** Answers all who wait: the action is repeated, or refused as the server said. */
export function answerProof(proven: boolean): void {
  const calls = waiting;
  waiting = [];
  store.set(null);
  for (const call of calls) call(proven);
}
