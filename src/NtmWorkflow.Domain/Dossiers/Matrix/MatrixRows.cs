using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Matrix;

/// <summary>Reads the rows of a matrix; looks each verdict up by its code, so that a long set costs no more than its length.</summary>
internal sealed class MatrixRows
{
    private readonly DossierCase _case;
    private readonly IReadOnlyList<VerdictLevel> _levels;
    private readonly Dictionary<IndicatorCode, IndicatorFinding> _findings;
    private readonly Stamp? _assessed;
    private readonly Dictionary<IndicatorCode, IndicatorVerdict> _district;
    private readonly Dictionary<IndicatorCode, (IndicatorVerdict Verdict, Stamp Stamp)> _signed;
    private readonly Dictionary<IndicatorCode, IndicatorVerdict> _council;
    private readonly Dictionary<IndicatorCode, OrganisationId> _inCharge;
    private readonly OrganisationId? _districtId;

    public MatrixRows(DossierCase @case, IReadOnlyList<VerdictLevel> levels, Assessment? assessment, Stamp? assessed)
    {
        var dossier = @case.Dossier;
        _case = @case;
        _levels = levels;
        _assessed = assessed;
        _findings = ByCode(assessment?.Findings ?? [], finding => finding.Code);
        _district = ByCode(dossier.Verification?.Verdicts ?? [], verdict => verdict.Code);
        _council = ByCode(dossier.Session?.Verdicts ?? [], verdict => verdict.Code);
        _signed = ByCode(
            from signed in dossier.SignOffs.Values
            from verdict in signed.Verdicts
            select (Verdict: verdict, Stamp: dossier.SignOffStamps[signed.Department]),
            one => one.Verdict.Code);
        _inCharge = ByCode(
            from assignment in @case.Rules.InCharge
            from code in assignment.Indicators
            select (Code: code, assignment.Department),
            one => one.Code).ToDictionary(pair => pair.Key, pair => pair.Value.Department);
        _districtId = @case.Rules.Province.Province.DistrictAbove(dossier.Registration.Unit)?.Id.Committee;
    }

    public MatrixRow Row(Indicator indicator)
    {
        var found = new List<LevelVerdict>(_levels.Count);
        foreach (var level in _levels)
        {
            found.Add(At(level, indicator, found));
        }

        var finding = _findings.GetValueOrDefault(indicator.Code);
        var own = found.LastOrDefault(one => one.Level != VerdictLevel.Commune && one.Value is not null)?.Value;
        var measured = own is null ? finding?.Measured ?? default : new Measurement(own);
        return new(indicator, found, finding?.Evidence ?? [], _case.Judge(indicator, measured));
    }

    private LevelVerdict At(VerdictLevel level, Indicator indicator, List<LevelVerdict> before) => level switch
    {
        VerdictLevel.Commune => Commune(indicator),
        VerdictLevel.District => Of(level, _district.GetValueOrDefault(indicator.Code), _districtId, _case.Dossier.VerificationStamp),
        VerdictLevel.Departments => _signed.TryGetValue(indicator.Code, out var signed)
            ? Of(level, signed.Verdict, _inCharge.GetValueOrDefault(indicator.Code), signed.Stamp)
            : Of(level, null, _inCharge.GetValueOrDefault(indicator.Code), null),
        _ => Council(indicator.Code, before),
    };

    private LevelVerdict Commune(Indicator indicator)
    {
        var unit = _case.Dossier.Registration.Unit;
        return _findings.TryGetValue(indicator.Code, out var finding)
            ? new(
                VerdictLevel.Commune, finding.Verdict, _case.Judge(indicator, finding.Measured).Shown, finding.Explanation,
                Organisation: unit.Committee, Stamp: _assessed)
            : new(VerdictLevel.Commune, Organisation: unit.Committee);
    }

    private static LevelVerdict Of(VerdictLevel level, IndicatorVerdict? verdict, OrganisationId? organisation, Stamp? stamp) => verdict is null
        ? new(level, Organisation: organisation)
        : new(level, verdict.Verdict, verdict.Value, verdict.Note, Organisation: organisation, Stamp: stamp);

    /// <summary>A closed session says of an indicator what it stated, else what the level before it found.</summary>
    private LevelVerdict Council(IndicatorCode code, List<LevelVerdict> before)
    {
        if (_case.Dossier.Session?.ClosedStamp is not { } closed)
        {
            return new(VerdictLevel.Council);
        }

        return _council.TryGetValue(code, out var stated)
            ? Of(VerdictLevel.Council, stated, null, closed)
            : new(VerdictLevel.Council, before.LastOrDefault()?.Verdict, Stated: false, Stamp: closed);
    }

    /// <summary>The last entry of a code stands: input is checked before it is recorded, and a page must open whatever was.</summary>
    private static Dictionary<IndicatorCode, T> ByCode<T>(IEnumerable<T> items, Func<T, IndicatorCode> code)
    {
        var found = new Dictionary<IndicatorCode, T>();
        foreach (var item in items)
        {
            found[code(item)] = item;
        }

        return found;
    }
}
