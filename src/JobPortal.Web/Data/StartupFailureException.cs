namespace JobPortal.Web.Data;

/// <summary>
/// The portal cannot start, and the operator can do something about it. The message is one whole sentence for them:
/// print it without a stack trace and exit with code 1.
/// </summary>
public sealed class StartupFailureException(string message, Exception? cause = null) : Exception(message, cause);
