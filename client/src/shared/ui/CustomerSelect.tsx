import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay/hooks';
import { thrownError } from '../graphql/userErrors.ts';
import type { CustomerSelectQuery } from './__generated__/CustomerSelectQuery.graphql.ts';
import { useToast } from './useToast.ts';

const query = graphql`
  query CustomerSelectQuery($search: String) {
    customers(first: 20, search: $search, order: [{ name: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`;

const PAUSE = 200;

interface Props {
  /** Given by the form item around it, like value and onChange. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | undefined) => void;
  readonly allowClear?: boolean;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Finds a customer by what is typed; the server searches, and an answer that comes too late is dropped. */
export function CustomerSelect({ id, value, onChange, allowClear = false }: Props) {
  const { t } = useTranslation();
  const environment = useRelayEnvironment();
  const toast = useToast();
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [chosen, setChosen] = useState<Option>();
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

  async function load(text: string): Promise<void> {
    const mine = ++latest.current;
    setLoading(true);
    try {
      const data = await fetchQuery<CustomerSelectQuery>(environment, query, { search: text || null }).toPromise();
      if (mine !== latest.current) return;
      setOptions((data?.customers?.nodes ?? []).map((node) => ({ value: node.id, label: node.name ?? '' })));
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
      placeholder={t('customerSelect.hint')}
      notFoundContent={loading ? t('state.loading') : t('customerSelect.none')}
      options={chosen && missing ? [chosen, ...options] : [...options]}
    />
  );
}
