import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The page itself is served at /graphql; everything it loads lies under /graphql/ui/.
export default defineConfig({
  base: "/graphql/ui/",
  plugins: [react()],
  build: {
    // Monaco is one large chunk by nature; nobody but developers loads it.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      onwarn(warning, report) {
        // Compiled React packages keep their "use no memo" notes; a bundler has no use for them.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") report(warning);
      },
    },
  },
});
