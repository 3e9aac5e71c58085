import { DeleteOutlined, StarFilled, StarOutlined } from '@ant-design/icons';
import { useRouter } from '@tanstack/react-router';
import { Button, Drawer, Form, Input, Popover, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { breakpoints, useMediaQuery } from '../../../shared/lib/useMediaQuery.ts';
import { useToast } from '../../../shared/ui/useToast.ts';
import type {
  SavedViewsCreateMutation,
  SavedViewsCreateMutation$data,
} from './__generated__/SavedViewsCreateMutation.graphql.ts';
import type {
  SavedViewsDeleteMutation,
  SavedViewsDeleteMutation$data,
} from './__generated__/SavedViewsDeleteMutation.graphql.ts';
import type { SavedViewsQuery, SavedViewsQuery$data } from './__generated__/SavedViewsQuery.graphql.ts';
import type {
  SavedViewsUpdateMutation,
  SavedViewsUpdateMutation$data,
} from './__generated__/SavedViewsUpdateMutation.graphql.ts';
import { useColumnChoice } from './columnChoice.ts';
import { addressOf, columnsOf, searchOf } from './savedViews.ts';
import styles from './SavedViews.module.css';
import type { CustomersUrl } from './useCustomersUrl.ts';

const query = graphql`
  query SavedViewsQuery {
    savedViews {
      id
      version
      name
      address
      columns
      isDefault
      isMine
    }
  }
`;

const createMutation = graphql`
  mutation SavedViewsCreateMutation($input: CreateSavedViewInput!) {
    createSavedView(input: $input) {
      savedView {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const updateMutation = graphql`
  mutation SavedViewsUpdateMutation($input: UpdateSavedViewInput!) {
    updateSavedView(input: $input) {
      savedView {
        id
        version
        isDefault
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const deleteMutation = graphql`
  mutation SavedViewsDeleteMutation($input: DeleteSavedViewInput!) {
    deleteSavedView(input: $input) {
      deletedSavedViewId
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickCreated = (data: SavedViewsCreateMutation$data) => data.createSavedView;
const pickUpdated = (data: SavedViewsUpdateMutation$data) => data.updateSavedView;
const pickDeleted = (data: SavedViewsDeleteMutation$data) => data.deleteSavedView;

type View = NonNullable<SavedViewsQuery$data['savedViews']>[number];
type Sharing = 'PRIVATE' | 'TEAM' | 'COMPANY';
const sharings: readonly Sharing[] = ['PRIVATE', 'TEAM', 'COMPANY'];

interface Props {
  readonly url: CustomersUrl;
}

/** The views of the list: opening one, keeping the present one, and which one the list opens with. */
export function SavedViews({ url }: Props) {
  const { t } = useTranslation('customers');
  const router = useRouter();
  const [, chooseColumns] = useColumnChoice();
  const phone = useMediaQuery(breakpoints.phone);
  const [open, setOpen] = useState(false);
  const [refresh, setRefresh] = useState(0);
  const { savedViews } = useLazyLoadQuery<SavedViewsQuery>(
    query,
    {},
    { fetchKey: refresh, fetchPolicy: 'store-and-network' },
  );
  const views = savedViews ?? [];

  function show(view: View, how: { readonly replace: boolean }): void {
    const columns = columnsOf(view.columns);
    if (columns !== null) chooseColumns(columns);
    url.open(searchOf(view.address, router.options), how);
  }

  // Only when the page is opened without saying what of: afterwards the plain list is what was asked for.
  const opened = useRef(false);
  const first = views.find(({ isDefault, isMine }) => isDefault && isMine);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (first !== undefined && Object.keys(url.search).length === 0) show(first, { replace: true });
  });

  const panel = (
    <div className={styles.panel}>
      <ViewList
        views={views}
        onShow={(view) => {
          setOpen(false);
          show(view, { replace: false });
        }}
        onChanged={() => setRefresh((key) => key + 1)}
      />
      <SaveView
        address={addressOf(url.search, router.options)}
        onSaved={() => {
          setOpen(false);
          setRefresh((key) => key + 1);
        }}
      />
    </div>
  );
  if (phone) {
    return (
      <>
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('views')}
        </Button>
        <Drawer
          open={open}
          title={t('views')}
          placement="bottom"
          size="large"
          onClose={() => setOpen(false)}
          destroyOnHidden
        >
          {panel}
        </Drawer>
      </>
    );
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <div role="dialog" aria-label={t('views')} className={styles.popover}>
          {panel}
        </div>
      }
    >
      <Button aria-haspopup="dialog">{t('views')}</Button>
    </Popover>
  );
}

interface ListProps {
  readonly views: readonly View[];
  readonly onShow: (view: View) => void;
  readonly onChanged: () => void;
}

function ViewList({ views, onShow, onChanged }: ListProps) {
  const { t } = useTranslation('customers');
  const [update, updating] = useAppMutation<SavedViewsUpdateMutation, SavedViewsUpdateMutation$data['updateSavedView']>(
    updateMutation,
    { payload: pickUpdated, namespace: 'customers' },
  );
  const [remove, removing] = useAppMutation<SavedViewsDeleteMutation, SavedViewsDeleteMutation$data['deleteSavedView']>(
    deleteMutation,
    { payload: pickDeleted, namespace: 'customers' },
  );
  if (views.length === 0) return <p className={styles.hint}>{t('noViews')}</p>;

  async function turn({ id, version, isDefault }: View): Promise<void> {
    if ((await update({ input: { id, version, isDefault: !isDefault } })).ok) onChanged();
  }

  async function drop({ id, version }: View): Promise<void> {
    if ((await remove({ input: { id, version } })).ok) onChanged();
  }

  return (
    <ul className={styles.list} aria-label={t('views')}>
      {views.map((view) => {
        const name = view.name ?? '';
        return (
          <li key={view.id} className={styles.row}>
            <Button type="text" className={styles.open ?? ''} onClick={() => onShow(view)}>
              {name}
            </Button>
            {view.isMine && (
              <>
                <Button
                  type="text"
                  aria-pressed={view.isDefault ?? false}
                  aria-label={t('viewFirst', { name })}
                  title={t('viewFirst', { name })}
                  disabled={updating}
                  icon={view.isDefault ? <StarFilled aria-hidden="true" /> : <StarOutlined aria-hidden="true" />}
                  onClick={() => void turn(view)}
                />
                <Button
                  type="text"
                  danger
                  aria-label={t('removeView', { name })}
                  title={t('removeView', { name })}
                  disabled={removing}
                  icon={<DeleteOutlined aria-hidden="true" />}
                  onClick={() => void drop(view)}
                />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface SaveProps {
  readonly address: string | null;
  readonly onSaved: () => void;
}

interface Values {
  readonly name: string;
  readonly sharing: Sharing;
}

function SaveView({ address, onSaved }: SaveProps) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const toast = useToast();
  const [form] = Form.useForm<Values>();
  const [columns] = useColumnChoice();
  const [create, pending] = useAppMutation<SavedViewsCreateMutation, SavedViewsCreateMutation$data['createSavedView']>(
    createMutation,
    { payload: pickCreated, namespace: 'customers' },
  );

  async function save({ name, sharing }: Values): Promise<void> {
    const outcome = await create({ input: { name: name.trim(), sharing, address, columns } }, { form });
    if (!outcome.ok) return;
    toast.success(t('viewSaved', { name }));
    onSaved();
  }

  return (
    <Form<Values> form={form} layout="vertical" initialValues={{ name: '', sharing: 'PRIVATE' }} onFinish={save}>
      <Form.Item
        name="name"
        label={t('viewName')}
        rules={[{ required: true, whitespace: true, message: common('field.required', { label: t('viewName') }) }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="sharing" label={t('viewSharing')}>
        <Select options={sharings.map((value) => ({ value, label: t(`viewShare.${value}`) }))} />
      </Form.Item>
      <Button htmlType="submit" loading={pending}>
        {t('saveView')}
      </Button>
    </Form>
  );
}
