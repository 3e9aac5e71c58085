namespace CrmGraph.Api.Data;

/// <summary>The database cannot be used; the message is meant for whoever starts the program.</summary>
public abstract class DatabaseStartException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The settings do not describe a database this build can use.</summary>
public sealed class DatabaseSettingsException(string message) : DatabaseStartException(message);

/// <summary>Another program holds the database.</summary>
public sealed class DatabaseLockedException(string database, Exception? cause = null)
    : DatabaseStartException($"The database {database} is locked by another program. Close that program (an SQLite browser, a backup, a second server) and start again.", cause);

/// <summary>A newer version of the program wrote the database; this one would misread it.</summary>
public sealed class DatabaseNewerException(string database, string migration)
    : DatabaseStartException($"The database {database} was written by a newer version (it knows '{migration}'). Start that version, or point ConnectionStrings:Crm to another database.");

/// <summary>The database cannot be opened, or is none.</summary>
public sealed class DatabaseUnavailableException(string database, Exception cause)
    : DatabaseStartException($"The database {database} cannot be opened: {cause.Message}", cause);
