namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>An office (chức vụ): what a person is in a body, from a first to a last day.</summary>
public sealed class OfficeRow
{
    /// <summary>Its identity.</summary>
    public Guid Id { get; set; } = Guid.NewGuid();

    /// <summary>Id of the account that holds it.</summary>
    public string Account { get; set; } = "";

    /// <summary>Role in kebab-case.</summary>
    public required string Role { get; set; }

    /// <summary>Id of the unit or body the person acts for.</summary>
    public required string Organisation { get; set; }

    /// <summary>Id of the person's seat on the council or the inspection team, or none.</summary>
    public string? BoardMember { get; set; }

    /// <summary>First day; none: held before the service knew of it.</summary>
    public DateOnly? First { get; set; }

    /// <summary>Last day; none: open.</summary>
    public DateOnly? Last { get; set; }

    /// <summary>Whether it is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => (First is null || First <= day) && (Last is null || day <= Last);
}
