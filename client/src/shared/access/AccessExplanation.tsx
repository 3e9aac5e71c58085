import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useFieldWords } from '../i18n/useFieldWords.ts';
import { useTerm } from '../i18n/useTerm.ts';
import type {
  AccessExplanationQuery,
  AccessExplanationQuery$data,
} from './__generated__/AccessExplanationQuery.graphql.ts';
import styles from './AccessExplanation.module.css';
import { roleName } from './roleName.ts';
import './texts.ts';

const query = graphql`
  query AccessExplanationQuery($id: ID!, $field: String, $userId: ID) {
    whyAccess(id: $id, field: $field, userId: $userId) {
      visible
      shared
      access
      sources
      reasons {
        role {
          id
          name
        }
        reach
        reachesRecord
        fieldAccess
        source
        decides
      }
    }
  }
`;

type Explanation = NonNullable<AccessExplanationQuery$data['whyAccess']>;

interface Props {
  readonly recordId: string;
  /** As the schema names it; without one the record as a whole. */
  readonly field?: string | undefined;
  /** A colleague; the viewer when left out. */
  readonly userId?: string | undefined;
  readonly fetchKey: number;
}

/** Why a record or a field shows the way it does: the result, then what each role says and which of them decides. */
export function AccessExplanation({ recordId, field, userId, fetchKey }: Props) {
  const { t } = useTranslation('access');
  const { fieldName } = useFieldWords();
  const { whyAccess } = useLazyLoadQuery<AccessExplanationQuery>(
    query,
    { id: recordId, field: field ?? null, userId: userId ?? null },
    { fetchKey, fetchPolicy: 'network-only' },
  );
  if (!whyAccess) return <p>{t('gone')}</p>;
  const { visible, shared, access, sources, reasons } = whyAccess;
  const restricted = !visible || (access != null && access !== 'FULL');
  const sourceName = (coordinate: string) => {
    const [type = '', name = ''] = coordinate.split('.');
    return fieldName(type, name);
  };
  return (
    <div className={styles.explanation}>
      <p className={styles.result}>{t(`result.${resultOf(visible, access)}`)}</p>
      {shared && <p>{t('shared')}</p>}
      {sources.length > 0 && <p>{t('sources', { fields: sources.map(sourceName).join(', ') })}</p>}
      {reasons.length === 0 ? <p>{t('noRoles')}</p> : <Reasons reasons={reasons} />}
      {!visible && reasons.length > 0 && <p>{t('noneDecides')}</p>}
      {restricted && <p className={styles.note}>{t('grant')}</p>}
    </div>
  );
}

function resultOf(visible: boolean, access: Explanation['access']) {
  if (!visible) return 'invisible' as const;
  return access === 'FULL' || access === 'MASK' || access === 'NONE' ? access : ('visible' as const);
}

function Reasons({ reasons }: { readonly reasons: Explanation['reasons'] }) {
  const { t } = useTranslation('access');
  const term = useTerm('roles');
  return (
    <section aria-label={t('roles')}>
      <p className={styles.heading}>{t('roles')}</p>
      <ul className={styles.roles}>
        {reasons.map(({ role, reach, reachesRecord, fieldAccess, source, decides }, index) => (
          <li key={role?.id ?? index} className={styles.role} data-decides={decides}>
            <div>
              <b>{role ? roleName(role.name) : t('otherRole')}</b>
              {decides && <Tag className={styles.badge ?? ''}>{t('decides')}</Tag>}
            </div>
            <div className={styles.note}>
              {t('reach', { reach: term('reach', reach) })} · {reachesRecord ? t('reaches') : t('reachesNot')}
            </div>
            {fieldAccess != null && (
              <div className={styles.note}>
                {t('fieldIs', { access: term('access', fieldAccess) })}
                {(source === 'ROLE' || source === 'DATA_CLASS') && ` · ${t(`source.${source}`)}`}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
