using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Domain.Tests.Reporting;

/// <summary>Obligations in every state, for tests.</summary>
internal static class Owed
{
    public static readonly DateOnly Today = new(2023, 6, 8);
    public static readonly DateTimeOffset Now = new(2023, 6, 8, 2, 0, 0, TimeSpan.Zero);
    public static readonly ReportKey Key = new(new OrganisationId("xa-a"), new FormId("mau"), "2023-05");
    public static readonly Submission OnPaper = Sending("45/BC");

    /// <summary>The report of May, due on 9 June, reminded of, never sent.</summary>
    public static readonly Obligation May = Of(1, "2023-05");

    public static readonly Obligation Sent = May with
    {
        State = ObligationState.Done,
        Submission = OnPaper,
        FirstSent = Today,
        Reminding = May.Reminding.Ended(),
    };

    public static readonly Obligation SentWithAForm = Sent with { Submission = OnPaper with { Report = Key } };

    public static readonly Obligation BackWithAForm = SentWithAForm with { State = ObligationState.Open, Return = new(Today, null, "Sửa") };

    public static readonly Obligation OnDemand = May with { Kind = ObligationKind.Demand, Period = "" };

    public static readonly Demand Storm = new(Guid.NewGuid(), new ProvinceYearId("tinh/2023"), "Mưa bão", "Thiệt hại", Today, "Ý kiến", Now, "VPĐP", null, null, 2, 0);

    public static readonly Extension Plea = new(Guid.NewGuid(), OnDemand.Id, "Xã A", "Mưa bão", new(2023, 6, 9), new(2023, 6, 12), "Chậm", Now, "A", null, null, null);

    private static readonly Debtor A = new(new OrganisationId("xa-a"), DebtorKind.Commune, "Xã A", new UnitId("huyen"));
    private static readonly Debtor B = new(new OrganisationId("xa-b"), DebtorKind.Commune, "Xã B", new UnitId("huyen"));
    private static readonly Debtor Office = new(new OrganisationId("vpdp"), DebtorKind.CoordinationOffice, "VPĐP", null);

    public static Obligation Of(byte id, string period, byte? under = null) => new(
        Id(id), ObligationKind.Report, new ProvinceYearId("tinh/2023"), new OrganisationId("xa-a"), "Xã A", DebtorKind.Commune, "thang", period, $"Báo cáo {period}", new(2023, 6, 10), new(2023, 6, 9),
        ObligationState.Open, under is { } other ? Id(other) : null, null, new("thang-nhac", 0, Today));

    public static Guid Id(byte id) => new([id, .. new byte[15]]);

    public static Submission Sending(string? document) => new(Guid.NewGuid(), Now, Today, document, null, "Xã A");

    public static DemandAddressees To(params string[] organisations) => new([A, B, Office], Office.Id, [.. organisations.Select(OrganisationId.Of)], []);
}
