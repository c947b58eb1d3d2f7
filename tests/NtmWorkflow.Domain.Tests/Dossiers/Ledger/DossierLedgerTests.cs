using CsCheck;

namespace NtmWorkflow.Domain.Tests.Dossiers.Ledger;

public sealed class DossierLedgerTests
{
    private static readonly IReadOnlyList<LedgerEntry<DossierAct>> Whole = ADossier().ApprovedByCouncil().RecognisedAs(5).Published().Ledger;
    private static readonly Gen<int> Places = Gen.Int[0, Whole.Count - 1];

    [Fact]
    public void WholeLedger_Verified_Holds() => DossierLedger.Chain.Verify(Whole).ShouldBeNull();

    [Fact]
    public void StoredTexts_Opened_GiveTheSameEntry() => Whole.ShouldAllBe(entry => SaysTheSame(
        entry, DossierLedger.Chain.Open(new(entry.Ledger, entry.Sequence, entry.At, entry.LegalSource, entry.Seal))));

    [Fact]
    public void AnyCharacterOfAnyText_Changed_IsFoundAtItsLine() =>
        Gen.Select(Places, Gen.Int[0, 5], Gen.Int[0, 1_000_000]).Sample((place, part, at) =>
        {
            var entry = Whole[place];
            var forged = part switch
            {
                0 => entry with { Seal = entry.Seal with { ByText = Flip(entry.Seal.ByText, at) } },
                1 => entry with { Seal = entry.Seal with { ActText = Flip(entry.Seal.ActText, at) } },
                2 => entry with { Seal = entry.Seal with { StateText = Flip(entry.Seal.StateText!, at) } },
                3 => entry with { Seal = entry.Seal with { Hash = Flip(entry.Seal.Hash, at) } },
                4 => entry with { Seal = entry.Seal with { PreviousHash = Flip(entry.Seal.PreviousHash, at) } },
                _ => entry with { LegalSource = Flip(entry.LegalSource ?? " ", at) },
            };
            return DossierLedger.Chain.Verify(With(place, forged)) is { } found && found.Sequence == place + 1;
        });

    [Fact]
    public void MomentOrDossier_Changed_IsFound()
    {
        var entry = Whole[3];

        DossierLedger.Chain.Verify(With(3, entry with { At = entry.At.AddMicroseconds(1) })).ShouldNotBeNull().Sequence.ShouldBe(4);
        DossierLedger.Chain.Verify(With(3, entry with { Ledger = DossierId.New(entry.At).Value })).ShouldNotBeNull().Sequence.ShouldBe(4);
    }

    [Fact]
    public void TextMovedAcrossTwoParts_Verified_IsFound()
    {
        var entry = Whole[3];
        var moved = entry.Seal with { ByText = entry.Seal.ByText + entry.Seal.ActText[0], ActText = entry.Seal.ActText[1..] };

        DossierLedger.Chain.Verify(With(3, entry with { Seal = moved })).ShouldNotBeNull();
    }

    [Fact]
    public void AnyLine_RemovedFromTheMiddle_IsFound() =>
        Gen.Int[0, Whole.Count - 2].Sample(place =>
            DossierLedger.Chain.Verify([.. Whole.Take(place), .. Whole.Skip(place + 1)]) is { } found
            && found.Sequence == place + 1 && found.Sentence.StartsWith($"Thiếu dòng số {place + 1}:", StringComparison.Ordinal));

    [Fact]
    public void AnyLineRemovedAndTheRestRenumbered_Verified_IsFound() =>
        Gen.Int[0, Whole.Count - 2].Sample(place =>
            DossierLedger.Chain.Verify([.. Whole.Take(place), .. Whole.Skip(place + 1).Select(entry => entry with { Sequence = entry.Sequence - 1 })]) is not null);

    [Fact]
    public void AnyTwoLines_Swapped_AreFound() =>
        Gen.Select(Places, Places).Where((one, other) => one != other).Sample((one, other) =>
        {
            var swapped = Whole.ToArray();
            (swapped[one], swapped[other]) = (swapped[other], swapped[one]);
            var renumbered = swapped.Select((entry, index) => entry with { Sequence = index + 1 });
            return DossierLedger.Chain.Verify(swapped)!.Sequence == Math.Min(one, other) + 1 && DossierLedger.Chain.Verify(renumbered) is not null;
        });

    [Fact]
    public void LineTwice_Verified_IsFound() => DossierLedger.Chain.Verify([Whole[0], .. Whole]).ShouldNotBeNull().Sequence.ShouldBe(2);

    [Fact]
    public void LineResealedByAForger_Verified_IsFoundAtTheNextLine()
    {
        var old = Whole[4];
        var forged = DossierLedger.Chain.Seal(Whole[3].Head, old.Stamp, new Withdrawn("Giả"), old.LegalSource, old.State);

        DossierLedger.Chain.Verify(With(4, forged)).ShouldNotBeNull().Sequence.ShouldBe(6);
    }

    [Fact]
    public void Moment_Sealed_IsKeptToTheMicrosecondInUtc()
    {
        var at = new DateTimeOffset(2023, 5, 2, 8, 0, 0, TimeSpan.FromHours(7)).AddTicks(1239);

        var entry = DossierLedger.Chain.Seal(LedgerHead.Start(Whole[0].Ledger), new(Actor.Service, at), new Withdrawn("x"), null, ProcessState.NotStarted);

        entry.At.ShouldBe(new DateTimeOffset(2023, 5, 2, 1, 0, 0, TimeSpan.Zero).AddTicks(1230));
        entry.At.Offset.ShouldBe(TimeSpan.Zero);
        DossierLedger.Chain.Verify([entry]).ShouldBeNull();
    }

    /// <summary>The published recipe, without the service's code: length, colon, bytes of each part.</summary>
    [Fact]
    public void Hash_ComputedByTheRecipe_IsTheSame()
    {
        var entry = Whole[1];
        string[] parts =
        [
            "dossier", entry.Dossier.ToString(), "2", entry.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", System.Globalization.CultureInfo.InvariantCulture) + "Z",
            entry.LegalSource!, entry.Seal.ByText, entry.Seal.ActText, entry.Seal.StateText!, Whole[0].Seal.Hash,
        ];
        var bytes = parts.SelectMany(part =>
        {
            var content = System.Text.Encoding.UTF8.GetBytes(part);
            return System.Text.Encoding.UTF8.GetBytes($"{content.Length}:").Concat(content);
        });

        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([.. bytes])).ShouldBe(entry.Seal.Hash);
    }

    private static string Flip(string text, int at)
    {
        var letters = text.ToCharArray();
        letters[at % letters.Length] ^= (char)1;
        return new string(letters);
    }

    private static List<LedgerEntry<DossierAct>> With(int place, LedgerEntry<DossierAct> entry) => [.. Whole.Take(place), entry, .. Whole.Skip(place + 1)];

    private static bool SaysTheSame(LedgerEntry<DossierAct> left, LedgerEntry<DossierAct> right) =>
        left.By == right.By && left.State.Equals(right.State) && Differences.Between(left.Act, right.Act, "act") is null;
}
