import { describe, expect, it } from 'vitest';
import { replaceGraphqlTags } from './relayTags.ts';

describe('replaceGraphqlTags', () => {
  it('turns a tag into a default import of its artifact', () => {
    const code = "import { graphql } from 'react-relay/hooks';\nconst q = graphql`query pageQuery { viewer { id } }`;";

    expect(replaceGraphqlTags(code, 'page.tsx')).toBe(
      "import relay_pageQuery from './__generated__/pageQuery.graphql.ts'; \nconst q = relay_pageQuery;",
    );
  });

  it('keeps the number of lines and the other names of the import', () => {
    const code =
      "import {\n  graphql,\n  useFragment,\n} from 'react-relay/hooks';\nconst f = graphql`\n  fragment a_b on C {\n    id\n  }\n`;\nuseFragment(f);";

    const replaced = replaceGraphqlTags(code, 'a.tsx');

    expect(replaced?.split('\n').length).toBe(code.split('\n').length);
    expect(replaced).toContain("import { useFragment } from 'react-relay/hooks';");
    expect(replaced).not.toContain('graphql`');
  });

  it('imports several documents of one file', () => {
    const replaced = replaceGraphqlTags('a(graphql`mutation m1 { x }`); b(graphql`subscription s1 { y }`);', 'a.ts');

    expect(replaced).toContain('./__generated__/m1.graphql.ts');
    expect(replaced).toContain('./__generated__/s1.graphql.ts');
  });

  it('leaves an address that ends in graphql alone', () => {
    expect(replaceGraphqlTags('const url = `${host}/graphql`;', 'a.ts')).toBeNull();
  });

  it('refuses a tag without a name', () => {
    expect(() => replaceGraphqlTags('graphql`{ viewer { id } }`', 'a.ts')).toThrow('one named operation or fragment');
  });
});
