using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.Dossiers;

/// <summary>Writes where decisions stand.</summary>
internal static class DecisionProjection
{
    public static void Write(NtmDbContext db, RecordedAct act)
    {
        if (DecisionOnLedger.Of(act.Entry) is { } decision)
        {
            db.Decisions.Add(new DecisionRow
            {
                Dossier = act.Entry.Dossier.Value,
                Sequence = decision.Sequence,
                Code = decision.Code.Letters,
                Issuer = Places.IssuerOf(act.After.Registration.ProvinceYear, act.Entry.By),
                Year = decision.Issued.Day.Year,
                Number = decision.Issued.Number,
            });
        }
    }
}

/// <summary>Writes the public register: recognised, confirmed by a review, revoked, taken over.</summary>
internal static class RegisterProjection
{
    public static async Task WriteAsync(NtmDbContext db, RecordedAct act, CancellationToken cancellation)
    {
        var (before, now) = (act.Before?.Stage(), act.After.Stage());
        if (now == DossierStage.Recognised && before != DossierStage.Recognised)
        {
            await RecognisedAsync(db, act, cancellation);
        }
        else if (act.Entry.Act is RecognitionEnded ended)
        {
            await EndedAsync(db, act, ended, cancellation);
        }
        else if (now == DossierStage.Reviewed && before != DossierStage.Reviewed)
        {
            await ReviewedAsync(db, act, cancellation);
        }
    }

    private static async Task RecognisedAsync(NtmDbContext db, RecordedAct act, CancellationToken cancellation)
    {
        var decision = act.After.DecisionEntry!;
        var published = act.After.Publication?.Day ?? act.Entry.At.Day();
        var row = Row(act.After, act.Rules, decision, published);
        if (await db.Recognitions.FindAsync([row.Province, row.Unit, row.Level], cancellation) is { } known)
        {
            db.Entry(known).CurrentValues.SetValues(row);
        }
        else
        {
            db.Recognitions.Add(row);
        }

        var kind = act.After.Registration.Procedure == Procedure.Acceptance ? RegisterEventKind.Accepted : RegisterEventKind.Recognised;
        db.RegisterEvents.Add(Told(Event(act, kind, decision.Issued.Day), decision.Issued.Symbol, decision.Code.ToString(), null, published));
    }

    private static async Task EndedAsync(NtmDbContext db, RecordedAct act, RecognitionEnded ended, CancellationToken cancellation)
    {
        var (kind, state) = ended.How switch
        {
            RecognitionEnd.Revoked => (RegisterEventKind.Revoked, RegisterState.Revoked),
            RecognitionEnd.Lapsed => (RegisterEventKind.Lapsed, RegisterState.Lapsed),
            _ => (RegisterEventKind.TakenOver, RegisterState.TakenOver),
        };
        db.RegisterEvents.Add(Told(Event(act, kind, ended.Day), ended.Symbol, ended.Code, null, null));
        if (await RecognitionOfAsync(db, act.After.Registration, act.After.Id, cancellation) is { } row)
        {
            row.State = state.ToString();
            row.EndedOn = ended.Day;
            row.EndedBy = ended.Symbol;
        }
    }

    /// <summary>What a review found is public only where it confirms the recognition; a revocation is public once it is decided.</summary>
    private static async Task ReviewedAsync(NtmDbContext db, RecordedAct act, CancellationToken cancellation)
    {
        var registration = act.After.Registration;
        var day = act.Entry.At.Day();
        if (registration.Concerns is not { } concerned || await RecognitionOfAsync(db, registration, concerned, cancellation) is not { } row)
        {
            return;
        }

        row.Review = act.After.Id.Value;
        row.ReviewPeriod = registration.Period;
        row.ReviewedOn = day;
        if (act.After.ReviewConclusion is null or { Conclusion: ReviewConclusion.Confirmed }
            && FinishedReview.Of(new DossierCase(act.After, act.Rules, day))?.State is not RevocationState.Reached)
        {
            row.ConfirmedPeriod = registration.Period;
            row.ConfirmedOn = day;
            db.RegisterEvents.Add(Told(Event(act, RegisterEventKind.Confirmed, day), null, null, registration.Period, null));
        }
    }

    private static async Task<RecognitionRow?> RecognitionOfAsync(NtmDbContext db, Registered of, DossierId recognition, CancellationToken cancellation) =>
        await db.Recognitions.FindAsync([Places.ProvinceOf(of.ProvinceYear), of.Unit.Value, of.Level], cancellation) is { } row && row.Dossier == recognition.Value
            ? row
            : null;

    private static RecognitionRow Row(Dossier dossier, ApplicableRules rules, DecisionOnLedger decision, DateOnly published)
    {
        var of = dossier.Registration;
        var province = rules.Province.Province;
        return new()
        {
            Province = Places.ProvinceOf(of.ProvinceYear),
            Unit = of.Unit,
            Level = of.Level,
            Dossier = dossier.Id.Value,
            ProvinceYear = of.ProvinceYear,
            ProvinceName = province.Name,
            UnitName = of.UnitName,
            UnitKind = (province.Unit(of.Unit)?.Kind ?? rules.Level.AppliesTo).ToString(),
            District = province.DistrictAbove(of.Unit)?.Id,
            DistrictName = of.DistrictName,
            LevelName = of.LevelName,
            Year = of.Year,
            Procedure = of.Procedure.ToString(),
            DecisionSymbol = decision.Issued.Symbol,
            DecisionDay = decision.Issued.Day,
            DecisionYear = decision.Issued.Day.Year,
            PublishedOn = published,
            Code = decision.Code.ToString(),
            State = nameof(RegisterState.Recognised),
            SearchText = PlainText.Of($"{of.UnitName} {of.DistrictName} {province.Name} {of.LevelName} {decision.Issued.Symbol}"),
        };
    }

    private static RegisterEventRow Event(RecordedAct act, RegisterEventKind kind, DateOnly day)
    {
        var of = act.After.Registration;
        return new()
        {
            Dossier = act.After.Id.Value,
            Sequence = act.Entry.Sequence,
            Province = Places.ProvinceOf(of.ProvinceYear),
            Unit = of.Unit,
            Level = of.Level,
            LevelName = of.LevelName,
            Kind = kind.ToString(),
            Day = day,
            Year = of.Procedure is Procedure.Recognition or Procedure.Acceptance ? of.Year : null,
        };
    }

    private static RegisterEventRow Told(RegisterEventRow row, string? symbol, string? code, string? period, DateOnly? published)
    {
        (row.Symbol, row.Code, row.Period, row.PublishedOn) = (symbol, code, period, published);
        return row;
    }
}
