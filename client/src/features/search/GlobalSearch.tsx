import { SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Input, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomerSearch, type CustomerHit } from '../../shared/customers/useCustomerSearch.ts';
import { useSession } from '../../shared/session/useSession.ts';
import { TierTag } from '../../shared/ui/TierTag.tsx';
import styles from './GlobalSearch.module.css';
import { recentCustomers, rememberCustomer, type Found } from './recentCustomers.ts';

const foundOf = ({ id, name, city, owner, tier }: CustomerHit): Found => ({
  id,
  name: name ?? '',
  city: city ?? null,
  owner: owner?.name ?? null,
  tier: tier?.name == null ? null : { name: tier.name, rank: tier.rank ?? 99 },
});

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Finds a customer from anywhere: a combobox in the header, with the keyboard alone if one likes. */
export function GlobalSearch(): ReactElement {
  const { t } = useTranslation('search');
  const { id: viewerId } = useSession();
  const navigate = useNavigate();
  const listId = useId();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [{ state, hits }, search] = useCustomerSearch();

  const asked = text.trim() !== '';
  const rows = open ? (asked ? hits.map(foundOf) : recentCustomers(viewerId)) : [];
  const shown = open && (asked || rows.length > 0);

  useEffect(() => {
    function focusBySlash(event: globalThis.KeyboardEvent): void {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      input.current?.focus();
    }
    document.addEventListener('keydown', focusBySlash);
    return () => document.removeEventListener('keydown', focusBySlash);
  }, []);

  function type(value: string, composing: boolean): void {
    setText(value);
    setOpen(true);
    setActive(-1);
    if (!composing) search(value);
  }

  function choose(found: Found): void {
    rememberCustomer(viewerId, found);
    setText('');
    search('');
    setOpen(false);
    input.current?.blur();
    void navigate({ to: '/customers/$customerId', params: { customerId: found.id } });
  }

  function steer(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      if (rows.length > 0)
        setActive(active < 0 && step < 0 ? rows.length - 1 : (active + step + rows.length) % rows.length);
    } else if (event.key === 'Enter') {
      const found = rows[Math.max(active, 0)];
      // Enter right after typing must not open a row of the question before.
      if (found && (active >= 0 || (asked && state === 'ready'))) choose(found);
    } else if (event.key === 'Escape') {
      if (open && asked) {
        setText('');
        search('');
      } else input.current?.blur();
      setOpen(false);
    }
  }

  const words =
    !asked || (state === 'ready' && hits.length > 0)
      ? null
      : state === 'ready'
        ? t('none', { text: text.trim() })
        : state === 'failed'
          ? t('failed')
          : t('loading');

  return (
    <div className={styles.search} role="search">
      <Input
        ref={input}
        value={text}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('hint')}
        autoComplete="off"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${listId}-${String(active)}` : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={steer}
        onChange={({ target, nativeEvent }) => type(target.value, (nativeEvent as InputEvent).isComposing)}
        onCompositionEnd={({ currentTarget }) => type(currentTarget.value, false)}
      />
      <span className="visually-hidden" role="status">
        {open && asked && state === 'ready' ? (hits.length > 0 ? t('found', { count: hits.length }) : words) : ''}
      </span>
      <div className={styles.popup} hidden={!shown}>
        {words !== null && <p className={styles.words}>{words}</p>}
        {!asked && rows.length > 0 && <p className={styles.words}>{t('recent')}</p>}
        <ul id={listId} role="listbox" aria-label={asked ? t('results') : t('recent')} className={styles.list}>
          {rows.map((found, index) => (
            <li
              key={found.id}
              id={`${listId}-${String(index)}`}
              role="option"
              aria-selected={index === active}
              className={index === active ? `${styles.row ?? ''} ${styles.active ?? ''}` : styles.row}
              // Before the input loses the focus, which closes the list.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(found);
              }}
            >
              <span className={styles.name}>
                {found.name} {found.tier && <TierTag name={found.tier.name} rank={found.tier.rank} />}
              </span>
              <span className={styles.facts}>{[found.city, found.owner].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
