namespace NtmWorkflow.Domain.People;

/// <summary>What a person is in the procedure (vai trò). The names stand in the paths' <c>ntm:role</c> in kebab-case.</summary>
public enum Role
{
    /// <summary>Officer of a commune (cán bộ xã).</summary>
    CommuneOfficer,

    /// <summary>Verifier of a district (cán bộ thẩm tra huyện).</summary>
    DistrictVerifier,

    /// <summary>Officer of a department in charge of criteria (cán bộ sở, ngành).</summary>
    DepartmentOfficer,

    /// <summary>Head of a department (lãnh đạo sở, ngành): sees its dossiers and is told when it is late.</summary>
    DepartmentHead,

    /// <summary>Fatherland Front (Mặt trận Tổ quốc).</summary>
    FatherlandFront,

    /// <summary>Inspection team (Đoàn thẩm định).</summary>
    InspectionTeam,

    /// <summary>Coordination office (Văn phòng Điều phối).</summary>
    CoordinationOffice,

    /// <summary>Chair of the appraisal council (Chủ tịch Hội đồng thẩm định).</summary>
    CouncilChair,

    /// <summary>Secretary of the appraisal council (Thư ký Hội đồng).</summary>
    CouncilSecretary,

    /// <summary>Member of the appraisal council (Ủy viên Hội đồng).</summary>
    CouncilMember,

    /// <summary>Chairman of the provincial People's Committee, who decides (Chủ tịch UBND tỉnh).</summary>
    Chairman,

    /// <summary>Chairman of a district's or commune's People's Committee, who decides on hamlets and gardens (Chủ tịch UBND huyện, xã).</summary>
    LocalChairman,

    /// <summary>Steering committee of the programme (Ban Chỉ đạo tỉnh).</summary>
    SteeringCommittee,

    /// <summary>Central coordination office, which keeps the rules of the whole country (Văn phòng Điều phối Trung ương).</summary>
    CentralCoordinationOffice,

    /// <summary>Administrator of the service; has no part in the procedure (quản trị hệ thống).</summary>
    Administrator,

    /// <summary>The service itself, when a clock makes it act (hệ thống).</summary>
    System,
}

/// <summary>Names of roles in files, addresses and for people.</summary>
public static class RoleNames
{
    private static readonly Dictionary<Role, (string Id, string Vietnamese)> Names = new()
    {
        [Role.CommuneOfficer] = ("commune-officer", "Cán bộ xã"),
        [Role.DistrictVerifier] = ("district-verifier", "Cán bộ thẩm tra huyện"),
        [Role.DepartmentOfficer] = ("department-officer", "Cán bộ sở, ngành"),
        [Role.DepartmentHead] = ("department-head", "Lãnh đạo sở, ngành"),
        [Role.FatherlandFront] = ("fatherland-front", "Mặt trận Tổ quốc"),
        [Role.InspectionTeam] = ("inspection-team", "Đoàn thẩm định"),
        [Role.CoordinationOffice] = ("coordination-office", "Văn phòng Điều phối"),
        [Role.CouncilChair] = ("council-chair", "Chủ tịch Hội đồng thẩm định"),
        [Role.CouncilSecretary] = ("council-secretary", "Thư ký Hội đồng thẩm định"),
        [Role.CouncilMember] = ("council-member", "Ủy viên Hội đồng thẩm định"),
        [Role.Chairman] = ("chairman", "Chủ tịch UBND tỉnh"),
        [Role.LocalChairman] = ("local-chairman", "Chủ tịch UBND huyện, xã"),
        [Role.SteeringCommittee] = ("steering-committee", "Ban Chỉ đạo tỉnh"),
        [Role.CentralCoordinationOffice] = ("central-coordination-office", "Văn phòng Điều phối Trung ương"),
        [Role.Administrator] = ("administrator", "Quản trị hệ thống"),
        [Role.System] = ("system", "Hệ thống"),
    };

    /// <summary>The kebab-case name used in files and addresses.</summary>
    public static string Id(this Role role) => Names[role].Id;

    /// <summary>The name shown to people.</summary>
    public static string Vietnamese(this Role role) => Names[role].Vietnamese;

    /// <summary>Finds a role by its kebab-case name.</summary>
    public static Role? Find(string id)
    {
        foreach (var (role, names) in Names)
        {
            if (names.Id == id)
            {
                return role;
            }
        }

        return null;
    }
}
