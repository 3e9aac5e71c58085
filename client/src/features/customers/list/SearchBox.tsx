import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState, type CompositionEvent } from 'react';
import { useTranslation } from 'react-i18next';

const PAUSE = 200;

interface Props {
  /** What the list is searched for right now. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** Searches when typing pauses, never in the middle of a pinyin composition. */
export function SearchBox({ value, onSearch }: Props) {
  const { t } = useTranslation('customers');
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  // A value that is not the echo of our own search came from elsewhere: Back, a removed chip, "clear all".
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) {
      setSent(value);
      setTyped(value);
    }
  }

  function searchSoon(text: string): void {
    clearTimeout(timer.current);
    const { pathname } = location;
    timer.current = setTimeout(() => {
      // A page that is still loading keeps this one mounted; a late search would lead back here.
      if (location.pathname !== pathname) return;
      setSent(text.trim());
      onSearch(text.trim());
    }, PAUSE);
  }

  return (
    <Input
      type="search"
      value={typed}
      allowClear
      prefix={<SearchOutlined aria-hidden="true" />}
      placeholder={t('searchHint')}
      aria-label={t('search')}
      onChange={({ target, nativeEvent }) => {
        setTyped(target.value);
        if (!(nativeEvent as InputEvent).isComposing) searchSoon(target.value);
      }}
      onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => searchSoon(event.currentTarget.value)}
    />
  );
}
