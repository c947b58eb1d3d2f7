namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>Kinds of notice, which a person may ask for or leave (loại thông báo).</summary>
public enum NoticeKind
{
    /// <summary>Work on a dossier.</summary>
    Dossier,

    /// <summary>A last day that comes near.</summary>
    Reminder,

    /// <summary>A last day that has passed.</summary>
    Late,

    /// <summary>What was demanded, sent, extended or withdrawn.</summary>
    Report,

    /// <summary>A session of the appraisal council: called, papers sent, not held.</summary>
    Council,
}
