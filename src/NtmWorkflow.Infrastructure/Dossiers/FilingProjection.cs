using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting.Obligations;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>A dossier that arrives at the province fulfils its filing, on the day it arrives; one that is withdrawn is owed again.</summary>
internal static class FilingProjection
{
    public static async Task WriteAsync(NtmDbContext db, RecordedAct act, CancellationToken cancellation)
    {
        var of = act.After.Registration;
        var withdrawn = act.After.Stage() == DossierStage.Withdrawn;
        if (of.Procedure is not (Procedure.Recognition or Procedure.Acceptance) || (act.After.Arrival == act.Before?.Arrival && !withdrawn))
        {
            return;
        }

        var (from, to) = withdrawn ? (nameof(ObligationState.Done), nameof(ObligationState.Open)) : (nameof(ObligationState.Open), nameof(ObligationState.Done));
        var day = act.After.Arrival?.At.Day();
        var (kind, organisation, duty) = (nameof(ObligationKind.Filing), of.Unit.Committee, Owing.FilingDuty(of.ProvinceYear, of.Level));
        var rows = await db.Obligations.Where(row => row.Kind == kind && row.Organisation == organisation && row.Duty == duty && row.State == from).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            (row.State, row.DoneOn) = (to, withdrawn ? null : day);
            row.NextOn = withdrawn && row.Ladder is not null ? act.Entry.At.Day() : null;
        }
    }
}
