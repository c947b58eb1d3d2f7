namespace NtmWorkflow.Integration;

/// <summary>A test on the project's database; skipped, with the reason, where there is none.</summary>
internal sealed class DatabaseFactAttribute : FactAttribute
{
    public DatabaseFactAttribute() => Skip = TestDatabase.SkipReason;
}

/// <summary>A test with cases on the project's database; skipped, with the reason, where there is none.</summary>
internal sealed class DatabaseTheoryAttribute : TheoryAttribute
{
    public DatabaseTheoryAttribute() => Skip = TestDatabase.SkipReason;
}
