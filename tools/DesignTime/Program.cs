return 0; // Started by dotnet ef only to find the factories in Contexts.cs.
