using NtmWorkflow.Application.Dossiers.Prepare.KeepEvidence;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Settings;

/// <summary>Where the service keeps its data and finds its rules.</summary>
/// <param name="DataFolder">Folder of the evidence and, with SQLite, the database; created when missing.</param>
/// <param name="WorkflowsFolder">Folder of the rules.</param>
/// <param name="IsDemonstration">Whether it runs as a demonstration.</param>
/// <param name="Database">Which database, and how to reach it.</param>
public sealed record ServiceSettings(string DataFolder, string WorkflowsFolder, bool IsDemonstration, DatabaseSettings Database)
{
    /// <summary>The evidence store.</summary>
    public string EvidenceFolder => Path.Combine(DataFolder, "evidence");

    /// <summary>Where the key and the file of seals lie: never in the database.</summary>
    public string SealsFolder { get; init; } = Path.Combine(DataFolder, "seals");

    /// <summary>What scans files, or none.</summary>
    public ScannerSettings? Scanner { get; init; }

    /// <summary>Where seals are sent.</summary>
    public SealSettings Seals { get; init; } = SealSettings.None;

    /// <summary>How much of a workbook is taken.</summary>
    public WorkbookLimits Workbooks { get; init; } = WorkbookLimits.Default;

    /// <summary>How notices leave the service.</summary>
    public DeliverySettings Delivery { get; init; } = DeliverySettings.None;

    /// <summary>How people prove who they are, and for how long that holds.</summary>
    public SignInSettings SignIn { get; init; } = SignInSettings.Demonstration;

    /// <summary>What passwords must be.</summary>
    public PasswordSettings Passwords { get; init; } = PasswordSettings.Default;

    /// <summary>How long the security log is kept.</summary>
    public SecurityLogSettings SecurityLog { get; init; } = SecurityLogSettings.Default;

    /// <summary>How much is taken as evidence.</summary>
    public EvidenceLimits Evidence { get; init; } = EvidenceLimits.Default;
}

/// <summary>Something that keeps the service from starting, in one line for the person who starts it.</summary>
public sealed class StartProblemException(string message, Exception? cause = null) : Exception(message, cause);
