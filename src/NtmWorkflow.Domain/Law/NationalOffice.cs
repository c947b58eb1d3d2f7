namespace NtmWorkflow.Domain.Law;

/// <summary>The body that keeps the rules of the whole country (Văn phòng Điều phối Trung ương). It belongs to no province.</summary>
public static class NationalOffice
{
    /// <summary>Its name.</summary>
    public const string Name = "Văn phòng Điều phối nông thôn mới Trung ương";

    /// <summary>Its id, the organisation of who acts for it.</summary>
    public static OrganisationId Id { get; } = new("van-phong-dieu-phoi-trung-uong");
}
