import styles from './TierTag.module.css';

interface Props {
  readonly name: string;
  /** 1 is the most valuable tier. */
  readonly rank: number;
}

const tones = [styles['first'], styles['second'], styles['third'], styles['fourth'], styles['other']];

/** The colour only repeats what the word says. */
export function TierTag({ name, rank }: Props) {
  const tone = tones[Math.min(Math.max(rank, 1), tones.length) - 1] ?? '';
  return <span className={`${styles['tag'] ?? ''} ${tone}`}>{name}</span>;
}
