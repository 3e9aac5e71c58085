import { render, type RenderResult } from '@testing-library/react';
import { App } from 'antd';
import type { ReactElement } from 'react';
import { RelayEnvironmentProvider } from 'react-relay/hooks';
import { createMockEnvironment } from 'relay-test-utils';
import { LiveRegion } from '../shared/ui/LiveRegion.tsx';

type MockEnvironment = ReturnType<typeof createMockEnvironment>;

/** Renders a part of a page with what the providers give it; answer its queries through `environment.mock`. */
export function renderPart(
  part: ReactElement,
  environment: MockEnvironment = createMockEnvironment(),
): RenderResult & { readonly environment: MockEnvironment } {
  const result = render(
    <App>
      <RelayEnvironmentProvider environment={environment}>
        {part}
        <LiveRegion />
      </RelayEnvironmentProvider>
    </App>,
  );
  return { ...result, environment };
}
