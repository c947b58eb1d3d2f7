using System.Security.Cryptography;
using System.Text;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Reporting;
using NtmWorkflow.Domain.Reporting.Acts;

namespace NtmWorkflow.Domain.Tests.Ledger;

/// <summary>All kinds of ledger are sealed and verified in one way.</summary>
public sealed class LedgerTests
{
    private static readonly Actor Officer = new("chuyen-vien", "Nguyễn Thị Lan", Role.CoordinationOffice, new OrganisationId("van-phong-dieu-phoi"));
    private static readonly DateTimeOffset Moment = new(2023, 5, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = new("0198a1b2-0000-7000-8000-000000000001");

    private static readonly Dictionary<string, Kind> Kinds = new(StringComparer.Ordinal)
    {
        ["dossier"] = Kind.Of<DossierAct>(DossierLedger.Chain, Id, new Withdrawn("Một"), new Withdrawn("Hai"), new Withdrawn("Ba"), new Withdrawn("Bốn")),
        ["session"] = Kind.Of<SessionAct>(
            SessionLedger.Chain, Id, new PapersSentOut(SmallBook.Today, "Văn bản"), new AttendanceRecorded(["a"]), new AttendanceRecorded(["a", "b"]), new SessionCancelled("Bão")),
        ["report"] = Kind.Of<ReportAct>(
            ReportLedger.Chain, Id, new ReportReturned(1, "Sai tổng"), new ReportAccepted(2, null), new ReportReturned(3, "Lại"), new ReportAccepted(4, "Được")),
        ["figures"] = Kind.Of(FigureLedger.Chain, Guid.Empty, Figure("1"), Figure("2"), Figure("3"), Figure("4")),
        ["calendar"] = Kind.Of(CalendarLedger.Chain, Guid.Empty, Days("TB 1"), Days("TB 2"), Days("TB 3"), Days("TB 4")),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ledger_AsSealed_HoldsAndReadsBack(string name)
    {
        var kind = Kinds[name];

        kind.Verify(kind.Lines).ShouldBeNull();
        kind.Verify([]).ShouldBeNull();
        kind.Verify(kind.Lines.Select(kind.ReadBack)).ShouldBeNull();
        kind.Lines.Select(line => line.Sequence).ShouldBe([1, 2, 3, 4]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnyPartOfALine_Changed_IsFoundAtThatLine(string name)
    {
        var kind = Kinds[name];
        Func<SealedLine, SealedLine>[] changes =
        [
            line => line with { Ledger = Guid.NewGuid() },
            line => line with { At = line.At.AddMicroseconds(1) },
            line => line with { LegalSource = $"{line.LegalSource} " },
            line => line with { Seal = line.Seal with { ByText = line.Seal.ByText + " " } },
            line => line with { Seal = line.Seal with { ActText = line.Seal.ActText + " " } },
            line => line with { Seal = line.Seal with { StateText = line.Seal.StateText + " " } },
            line => line with { Seal = line.Seal with { Hash = new('f', 64) } },
            line => line with { Seal = line.Seal with { PreviousHash = new('f', 64) } },
        ];

        for (var place = 0; place < kind.Lines.Count; place++)
        {
            foreach (var change in changes)
            {
                kind.Verify([.. kind.Lines.Take(place), change(kind.Lines[place]), .. kind.Lines.Skip(place + 1)])
                    .ShouldNotBeNull().Sequence.ShouldBe(place + 1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnyLineBeforeTheLast_Missing_IsFoundEvenWhenTheRestIsRenumbered(string name)
    {
        var kind = Kinds[name];
        for (var place = 0; place < kind.Lines.Count - 1; place++)
        {
            SealedLine[] left = [.. kind.Lines.Take(place), .. kind.Lines.Skip(place + 1)];

            kind.Verify(left).ShouldNotBeNull().Sentence.ShouldStartWith($"Thiếu dòng số {place + 1}:");
            kind.Verify(left.Select((line, index) => line with { Sequence = index + 1 })).ShouldNotBeNull().Sequence.ShouldBe(place + 1);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TwoLines_Swapped_AreFoundEvenWhenRenumbered(string name)
    {
        var kind = Kinds[name];
        SealedLine[] swapped = [kind.Lines[0], kind.Lines[2], kind.Lines[1], kind.Lines[3]];

        kind.Verify(swapped).ShouldNotBeNull().Sequence.ShouldBe(2);
        kind.Verify(swapped.Select((line, index) => line with { Sequence = index + 1 })).ShouldNotBeNull().Sequence.ShouldBe(2);
    }

    [Fact]
    public void Line_DatedBeforeItsPredecessor_GetsThePredecessorsMoment()
    {
        var first = DossierLedger.Chain.Seal(LedgerHead.Start(Id), new(Officer, Moment), new Withdrawn("Một"));

        var second = DossierLedger.Chain.Seal(first.Head, new(Officer, Moment.AddDays(-1)), new Withdrawn("Hai"));

        second.At.ShouldBe(first.At);
        DossierLedger.Chain.Verify([first, second]).ShouldBeNull();
    }

    /// <summary>By somebody who can seal but does not keep the rule.</summary>
    [Fact]
    public void Line_SealedWithAnEarlierMoment_IsFoundAtThatLine()
    {
        var first = DossierLedger.Chain.Seal(LedgerHead.Start(Id), new(Officer, Moment), new Withdrawn("Một"));
        var second = DossierLedger.Chain.Seal(first.Head with { At = DateTimeOffset.MinValue }, new(Officer, Moment.AddDays(-1)), new Withdrawn("Hai"));

        DossierLedger.Chain.Verify([first, second]).ShouldBe(new ChainBreak(2, "Dòng 2 ghi thời điểm trước dòng 1."));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Line_OfAnotherKind_DoesNotHold(string name) => Kinds.Where(other => other.Key != name)
        .ShouldAllBe(other => other.Value.Verify(Kinds[name].Lines) != null);

    /// <summary>The recipe of ADR 2, without the service's code: length, colon, bytes of each of nine parts.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Hash_ComputedByTheRecipe_IsTheSame(string name)
    {
        var line = Kinds[name].Lines[1];
        string[] parts =
        [
            name, line.Ledger.ToString(), "2", "2023-05-02T01:01:00.000000Z", line.LegalSource ?? "", line.Seal.ByText, line.Seal.ActText,
            line.Seal.StateText ?? "", Kinds[name].Lines[0].Seal.Hash,
        ];
        var bytes = parts.SelectMany(part => Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetByteCount(part)}:{part}"));

        Convert.ToHexStringLower(SHA256.HashData([.. bytes])).ShouldBe(line.Seal.Hash);
    }

    private static ProposalAct<FigureRuling> Figure(string value) => new(ProposalStep.Confirmed, new(
        "regimes/a/regime.json", "$.x", "$.x", "Thời hạn", new Dictionary<string, string?> { ["days"] = null }, new Dictionary<string, string?> { ["days"] = value },
        new("QĐ 18/2022/QĐ-TTg", "Điều 5", new(2022, 8, 2)), "Đọc bản gốc", "a", "b"));

    private static ProposalAct<CalendarAnnouncement> Days(string document) =>
        new(ProposalStep.Proposed, new(document, new(2023, 1, 1), [new(new(2023, 9, 1), "Nghỉ")], [], []));

    /// <summary>A ledger of four lines with its kind's chain.</summary>
    private sealed record Kind(IReadOnlyList<SealedLine> Lines, Func<IEnumerable<SealedLine>, ChainBreak?> Verify, Func<SealedLine, SealedLine> ReadBack)
    {
        public static Kind Of<TAct>(Ledger<TAct> chain, Guid ledger, params TAct[] acts)
        {
            var entries = new List<LedgerEntry<TAct>>();
            foreach (var act in acts)
            {
                entries.Add(chain.Seal(entries.HeadOf(ledger), new(Officer, Moment.AddMinutes(entries.Count)), act, "Điều 5", entries.Count > 1 ? "{}" : null));
            }

            return new([.. entries.Select(Line)], chain.Verify, line => Line(chain.Open(line)));
        }

        private static SealedLine Line<TAct>(LedgerEntry<TAct> entry) => new(entry.Ledger, entry.Sequence, entry.At, entry.LegalSource, entry.Seal);
    }
}
