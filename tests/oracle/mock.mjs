// Resolvers that need no data: what a field answers follows from where it stands and what it was asked. The mirror of MockSchema.cs;
// a rule changed here must change there.

/** A copy of the schema whose fields answer by the rules below. */
export function mock(graphql, schema) {
  const { isObjectType, isAbstractType, isNonNullType, isListType, isEnumType, getNamedType } = graphql;
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) field.resolve = resolver(field);
    if (isAbstractType(type)) type.resolveType = (value) => value.type;
  }
  return schema;

  function resolver(field) {
    return (parent, args) => value(field.type, `${parent.path}/${field.name}(${canonical(args)})`, true);
  }

  function value(type, path, mayThrow) {
    const dice = hash(path);
    if (isNonNullType(type)) {
      if (mayThrow && dice % 29 === 0) throw new Error(`thrown at ${path}`);
      return dice % 31 === 0 ? null : some(type.ofType, path, dice);
    }
    if (mayThrow && dice % 13 === 0) throw new Error(`thrown at ${path}`);
    return dice % 7 === 0 ? null : some(type, path, dice);
  }

  function some(type, path, dice) {
    if (isListType(type)) return Array.from({ length: dice % 4 }, (_, i) => value(type.ofType, `${path}#${i}`, false));
    if (isEnumType(type)) return dice % 17 === 0 ? 'NO_SUCH_VALUE' : type.getValues()[dice % type.getValues().length].name;
    switch (type.name) {
      case 'Int':
        return dice % 17 === 0 ? 'no number' : dice % 1000;
      case 'Float':
        return (dice % 1000) / 8;
      case 'Boolean':
        return dice % 2 === 0;
      case 'ID':
      case 'String':
        return `${type.name} ${dice % 1000} 客户`;
    }
    if (isObjectType(type)) return { type: type.name, path };
    if (!isAbstractType(type)) return `${getNamedType(type).name} ${dice % 1000}`;
    const possible = schema.getPossibleTypes(type).map(({ name }) => name).sort();
    return { type: possible[dice % possible.length], path };
  }
}

/** FNV-1a over UTF-8. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}

// Arguments as the resolver gets them: names sorted, absent ones left out.
function canonical(value) {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    const names = Object.keys(value).filter((name) => value[name] !== undefined);
    return `{${names.sort().map((name) => `${name}:${canonical(value[name])}`).join(',')}}`;
  }
  return String(value);
}
