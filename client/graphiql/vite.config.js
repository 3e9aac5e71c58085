import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The page itself is served at /graphql; everything it loads lies under /graphql/ui/.
export default defineConfig({
  base: "/graphql/ui/",
  plugins: [react()],
  // Monaco is one large chunk by nature; nobody but developers loads it.
  build: { chunkSizeWarningLimit: 6000 },
});
