import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thrownError } from '../graphql/userErrors.ts';
import { useToast } from './useToast.ts';

const PAUSE = 200;

export interface ServerOption {
  readonly value: string;
  readonly label: string;
}

/** What the form item around a select gives it, and what the page may say. */
export interface ServerSelectProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | undefined) => void;
  readonly allowClear?: boolean;
  /** What it is called where no label stands beside it. */
  readonly label?: string;
}

interface Props extends ServerSelectProps {
  readonly find: (text: string) => Promise<readonly ServerOption[]>;
  /** What a value is called that came from elsewhere, such as the URL; null for one that is not there. */
  readonly nameOf: (value: string) => Promise<string | null>;
  readonly hint: string;
  readonly none: string;
}

/** Finds a record by what is typed; the server searches, and an answer that comes too late is dropped. */
export function ServerSelect({ id, value, onChange, allowClear = false, label, find, nameOf, hint, none }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [options, setOptions] = useState<readonly ServerOption[]>([]);
  const [chosen, setChosen] = useState<ServerOption>();
  const [loading, setLoading] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      latest.current += 1;
    },
    [],
  );

  const unnamed = value && chosen?.value !== value ? value : null;
  useEffect(() => {
    if (unnamed === null) return;
    let wanted = true;
    nameOf(unnamed).then(
      (name) => wanted && name !== null && setChosen({ value: unnamed, label: name }),
      (error: unknown) => wanted && toast.error(thrownError(error)),
    );
    return () => {
      wanted = false;
    };
  }, [unnamed, nameOf, toast]);

  async function load(text: string): Promise<void> {
    const mine = ++latest.current;
    setLoading(true);
    try {
      const found = await find(text);
      if (mine === latest.current) setOptions(found);
    } catch (error) {
      if (mine === latest.current) toast.error(thrownError(error));
    } finally {
      if (mine === latest.current) setLoading(false);
    }
  }

  function search(text: string): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void load(text.trim()), PAUSE);
  }

  // Choosing ends the search, and the list that comes then need not hold what was chosen.
  const missing = chosen?.value === value && !options.some((option) => option.value === value);
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      style={{ minWidth: 0, width: '100%' }}
      value={value ?? null}
      onChange={(next: string | null | undefined) => {
        setChosen(options.find((option) => option.value === next));
        onChange?.(next ?? undefined);
      }}
      showSearch={{ filterOption: false, onSearch: search }}
      onOpenChange={(open) => {
        if (open && options.length === 0) void load('');
      }}
      allowClear={allowClear}
      loading={loading}
      placeholder={hint}
      notFoundContent={loading ? t('state.loading') : none}
      options={chosen && missing ? [chosen, ...options] : [...options]}
    />
  );
}
