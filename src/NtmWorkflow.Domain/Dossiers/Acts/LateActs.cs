using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>The coordination office noted that a department did not reply by its due day (không có ý kiến đúng hạn), so that the dossier goes on.</summary>
/// <param name="Department">Id of the department.</param>
/// <param name="DueDay">The day that passed.</param>
/// <param name="Note">What the office did to get a reply.</param>
public sealed record NoReplyRecorded(OrganisationId Department, DateOnly DueDay, string Note) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.SignOff, "no-reply", Department);

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { NoReplies = Dossier.Put(dossier.NoReplies, Department, this) };
}

/// <summary>A task is late and somebody higher was told (nhắc, báo cáo cấp trên khi chậm); each step of the regime once for each task.</summary>
/// <param name="Task">Id of the open task.</param>
/// <param name="Step">Id of the step in the regime.</param>
/// <param name="DueDay">The day it was due.</param>
public sealed record LateTaskEscalated(string Task, string Step, DateOnly DueDay) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Escalations = [.. dossier.Escalations, this] };
}
