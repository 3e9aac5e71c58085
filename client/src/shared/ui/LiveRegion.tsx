import { useStore } from '../lib/store.ts';
import { announcements } from './liveRegion.ts';

/** Stands once in the page, from the start: readers only watch regions that were there before the text. */
export function LiveRegion() {
  const { text, urgency, serial } = useStore(announcements);
  // The same words twice are only read twice when the text node changes.
  const spoken = serial % 2 === 0 ? text : `${text}\u00a0`;
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite">
        {urgency === 'polite' ? spoken : ''}
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive">
        {urgency === 'assertive' ? spoken : ''}
      </div>
    </>
  );
}
