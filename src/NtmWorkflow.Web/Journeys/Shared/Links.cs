using System.Globalization;
using NtmWorkflow.Application.Law.ViewCriteriaSets;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>Where an act is done, and what it is called.</summary>
/// <param name="Address">Address; <c>{0}</c> stands for the dossier.</param>
/// <param name="Label">What a button or link says: a verb.</param>
/// <param name="Taken">What is said when it was done; none for looking.</param>
/// <param name="Code">Short code of that sentence in an address.</param>
internal sealed record ActLink(string Address, string Label, string? Taken = null, string? Code = null);

/// <summary>The one place that knows where each act is done and what it is called.</summary>
internal static class Links
{
    /// <summary>Code that a draft of a sign-off was kept.</summary>
    public const string DraftKept = "nhap";

    /// <summary>Code that an answer to a correction was kept.</summary>
    public const string AnswerKept = "luu-tra-loi";

    private static readonly Dictionary<Permission, ActLink> ByAct = new()
    {
        [Permission.ViewRegister] = new("/danh-sach", "Xem danh sách đơn vị được công nhận"),
        [Permission.ViewInbox] = new("/hop-viec", "Xem hộp việc"),
        [Permission.ListDossiers] = new("/ho-so", "Xem danh sách hồ sơ"),
        [Permission.ViewDossier] = new("/ho-so/{0}", "Xem hồ sơ"),
        [Permission.ViewLedger] = new("/ho-so/{0}/nhat-ky", "Xem nhật ký hồ sơ"),
        [Permission.ViewMatrix] = new("/ho-so/{0}/bang-ket-qua", "Xem bảng kết quả các cấp"),
        [Permission.ViewHeatMap] = new("/ban-do-tieu-chi", "Xem bản đồ tiêu chí"),
        [Permission.ViewCriteriaSets] = new("/bo-tieu-chi", "Xem bộ tiêu chí"),
        [Permission.ReAssess] = new("/ho-so/{0}/danh-gia-lai", "Đánh giá lại theo bộ tiêu chí khác"),
        [Permission.WatchRevocation] = new("/ho-so/{0}", "Xem nguy cơ thu hồi"),
        [Permission.ListWatched] = new("/theo-doi-thu-hoi", "Theo dõi nguy cơ thu hồi"),
        [Permission.RegisterDossier] = new("/ho-so/lap", "Lập hồ sơ", "Đã lập hồ sơ. Bước tiếp theo: tự đánh giá từng tiêu chí.", "lap"),
        [Permission.EditAssessment] = new("/ho-so/{0}/tu-danh-gia", "Tự đánh giá tiêu chí", "Đã lưu kết quả tự đánh giá.", "luu"),
        [Permission.HandInEvidence] = new("/ho-so/{0}/minh-chung", "Nộp minh chứng", "Đã cập nhật minh chứng của hồ sơ.", "tep"),
        [Permission.CompleteAssessment] = new("/ho-so/{0}/tu-danh-gia", "Hoàn thành tự đánh giá", "Đã hoàn thành tự đánh giá. Bước tiếp theo: công khai, lấy ý kiến nhân dân.", "tu-danh-gia"),
        [Permission.HoldConsultation] = new("/ho-so/{0}/cong-khai", "Ghi kết quả công khai, lấy ý kiến", "Đã ghi kết quả công khai, lấy ý kiến nhân dân. Bước tiếp theo: kiểm tra lại và nộp hồ sơ.", "cong-khai"),
        [Permission.SubmitDossier] = new("/ho-so/{0}/nop", "Kiểm tra lại và nộp hồ sơ", "Đã nộp hồ sơ. Nơi nhận đã được thông báo.", "nop"),
        [Permission.ReopenForRevision] = new("/ho-so/{0}/mo-lai", "Mở lại để chỉnh sửa", "Đã mở lại hồ sơ để chỉnh sửa.", "mo-lai"),
        [Permission.WithdrawDossier] = new("/ho-so/{0}/rut", "Rút hồ sơ", "Đã rút hồ sơ.", "rut"),
        [Permission.VerifyDossier] = new("/ho-so/{0}/tham-tra", "Thẩm tra hồ sơ", "Đã ghi kết quả thẩm tra.", "tham-tra"),
        [Permission.ReceiveDossier] = new("/ho-so/{0}/tiep-nhan", "Tiếp nhận hồ sơ", "Đã ghi kết quả tiếp nhận.", "tiep-nhan"),
        [Permission.SignOffIndicators] = new("/ho-so/{0}/tham-dinh", "Thẩm định tiêu chí phụ trách", "Đã ghi kết quả thẩm định.", "tham-dinh"),
        [Permission.AskForCorrection] = new("/ho-so/{0}/yeu-cau-chinh-sua", "Yêu cầu chỉnh sửa, bổ sung", "Đã gửi yêu cầu chỉnh sửa, bổ sung.", "yeu-cau"),
        [Permission.AnswerCorrection] = new("/ho-so/{0}/chinh-sua", "Trả lời yêu cầu chỉnh sửa", "Đã gửi trả lời; cơ quan yêu cầu tiếp tục xử lý hồ sơ.", "tra-loi"),
        [Permission.WithdrawCorrection] = new("/ho-so/{0}/chinh-sua", "Rút yêu cầu chỉnh sửa", "Đã rút yêu cầu chỉnh sửa.", "rut-yeu-cau"),
        [Permission.AskOpinion] = new("/ho-so/{0}/y-kien", "Xin ý kiến cơ quan khác", "Đã ghi nhận; cơ quan được hỏi nhận được thông báo.", "xin-y-kien"),
        [Permission.GiveOpinion] = new("/ho-so/{0}/y-kien", "Cho ý kiến phối hợp", "Đã gửi ý kiến.", "cho-y-kien"),
        [Permission.RecordNoReply] = new("/ho-so/{0}/khong-tra-loi", "Ghi nhận không có ý kiến đúng hạn", "Đã ghi nhận cơ quan không có ý kiến đúng hạn.", "khong-tra-loi"),
        [Permission.ReportSurvey] = new("/ho-so/{0}/khao-sat", "Báo cáo lấy ý kiến hài lòng", "Đã ghi kết quả lấy ý kiến hài lòng.", "khao-sat"),
        [Permission.FileFieldReport] = new("/ho-so/{0}/kiem-tra", "Báo cáo kiểm tra thực tế", "Đã ghi báo cáo kiểm tra thực tế.", "kiem-tra"),
        [Permission.ConsolidateAppraisal] = new("/ho-so/{0}/tong-hop", "Tổng hợp kết quả thẩm định", "Đã ghi kết quả tổng hợp thẩm định.", "tong-hop"),
        [Permission.ListSessions] = new("/hoi-dong", "Xem các phiên họp Hội đồng"),
        [Permission.ViewSession] = new("/ho-so/{0}/hoi-dong", "Xem kết quả tại Hội đồng"),
        [Permission.PrepareSession] = new("/hoi-dong", "Chuẩn bị phiên họp Hội đồng", "Đã ghi nhận.", "chuan-bi"),
        [Permission.OpenCouncilSession] = new("/hoi-dong", "Khai mạc phiên họp", "Đã khai mạc phiên họp.", "khai-mac"),
        [Permission.DeclareConflict] = new("/hoi-dong", "Khai báo liên quan", "Đã ghi nhận khai báo liên quan.", "lien-quan"),
        [Permission.CastBallot] = new("/hoi-dong", "Bỏ phiếu", "Đã ghi nhận phiếu của bạn.", "bo-phieu"),
        [Permission.CloseCouncilSession] = new("/hoi-dong", "Kiểm phiếu, kết thúc phiên họp", "Đã kiểm phiếu.", "kiem-phieu"),
        [Permission.RecogniseCommune] = new("/ho-so/{0}/quyet-dinh", "Quyết định công nhận", "Đã ghi quyết định công nhận.", "cong-nhan"),
        [Permission.RefuseRecognition] = new("/ho-so/{0}/quyet-dinh", "Không công nhận", "Đã ghi kết luận không công nhận.", "khong-cong-nhan"),
        [Permission.ReturnDecision] = new("/ho-so/{0}/quyet-dinh", "Trả lại hồ sơ trình", "Đã trả lại hồ sơ.", "tra-lai"),
        [Permission.DecideRevocation] = new("/ho-so/{0}/quyet-dinh-thu-hoi", "Quyết định thu hồi hoặc giữ", "Đã ghi quyết định về việc thu hồi.", "thu-hoi"),
        [Permission.TakeJointDecision] = new("/quyet-dinh", "Một quyết định cho nhiều hồ sơ"),
        [Permission.LookUpDecision] = new("/tra-cuu", "Tra cứu quyết định"),
        [Permission.ListAwards] = new("/khen-thuong", "Danh sách đề nghị khen thưởng"),
        [Permission.PublishResult] = new("/ho-so/{0}/cong-bo", "Công bố kết quả", "Đã công bố kết quả công nhận.", "cong-bo"),
        [Permission.ViewRounds] = new("/dot-xet", "Xem đợt xét"),
        [Permission.AssignRound] = new("/ho-so/{0}/dot-xet", "Xếp đợt xét", "Đã xếp đợt xét cho hồ sơ.", "dot-xet"),
        [Permission.AskDirection] = new("/ho-so/{0}/xin-y-kien", "Xin ý kiến cấp trên", "Đã ghi câu hỏi; cấp được hỏi đã nhận thông báo.", "hoi-cap-tren"),
        [Permission.AnswerDirection] = new("/ho-so/{0}/xin-y-kien", "Cho ý kiến", "Đã gửi ý kiến trả lời.", "tra-loi-cap-duoi"),
        [Permission.ReadMessages] = new("/ho-so/{0}/trao-doi", "Đọc tin nhắn của hồ sơ", "Đã rút tin nhắn; nội dung vẫn được lưu.", "rut-tin"),
        [Permission.SendMessage] = new("/ho-so/{0}/trao-doi", "Gửi tin nhắn", "Đã gửi tin nhắn.", "gui-tin"),
        [Permission.ViewDelegations] = new("/uy-quyen", "Xem ủy quyền"),
        [Permission.ListDelegations] = new("/quan-tri/uy-quyen", "Xem mọi ủy quyền"),
        [Permission.NameStandIn] = new("/uy-quyen", "Ủy quyền khi vắng mặt", "Đã gửi đề nghị làm thay; ủy quyền có hiệu lực khi người đó nhận.", "uy-quyen"),
        [Permission.StandIn] = new("/uy-quyen", "Nhận, thôi làm thay", "Đã ghi nhận trả lời về ủy quyền.", "ket-thuc-uy-quyen"),
        [Permission.RunBatch] = new("/hang-loat", "Xử lý nhiều hồ sơ"),
        [Permission.DraftScheme] = new("/ho-so/{0}/de-an", "Trình Đề án", "Đã trình Đề án.", "trinh-de-an"),
        [Permission.DecideScheme] = new("/ho-so/{0}/duyet-de-an", "Thẩm định, phê duyệt Đề án", "Đã ghi kết quả thẩm định Đề án.", "duyet-de-an"),
        [Permission.ConcludeSteering] = new("/ho-so/{0}/ban-chi-dao", "Ghi kết luận của Ban Chỉ đạo", "Đã ghi kết luận của Ban Chỉ đạo tỉnh.", "ban-chi-dao"),
        [Permission.RecordCentralDocument] = new("/ho-so/{0}/van-ban-trung-uong", "Ghi văn bản với Trung ương", "Đã ghi văn bản.", "van-ban"),
        [Permission.ScreenMergedUnits] = new("/sau-sap-xep", "Rà soát đơn vị sau sắp xếp", "Đã lập danh sách rà soát.", "ra-soat-sap-xep"),
        [Permission.ScreenAgain] = new("/ho-so/{0}/ra-soat-lai", "Rà soát lại", "Đã ghi kết quả rà soát.", "ra-soat-lai"),
        [Permission.ConcludeReview] = new("/ho-so/{0}/ket-luan-ra-soat", "Kết luận rà soát", "Đã ghi kết luận rà soát.", "ket-luan"),
        [Permission.BeginRevocation] = new("/ho-so/{0}/lap-thu-hoi", "Lập hồ sơ thu hồi", "Đã lập hồ sơ thu hồi. Bước tiếp theo: đánh giá các tiêu chí không còn đạt.", "lap-thu-hoi"),
        [Permission.ProposeRevocation] = new("/ho-so/{0}/de-nghi-thu-hoi", "Hoàn thiện đề nghị thu hồi", "Đã ghi đề nghị về việc thu hồi.", "de-nghi-thu-hoi"),
        [Permission.RegisterLocalUnits] = new("/duoi-xa/dang-ky", "Đăng ký ấp, khu dân cư, vườn mẫu", "Đã đăng ký danh sách.", "dang-ky-duoi-xa"),
        [Permission.DecideLocalUnits] = new("/duoi-xa/quyet-dinh", "Quyết định ấp, khu dân cư, vườn mẫu", "Đã ghi quyết định.", "quyet-dinh-duoi-xa"),
        [Permission.ViewGoals] = new("/chi-tieu", "Xem chỉ tiêu kế hoạch"),
        [Permission.ViewFigures] = new("/so-lieu", "Xem số liệu cần xác nhận"),
        [Permission.ConfirmFigure] = new("/so-lieu/con-so", "Xác nhận hoặc sửa con số", "Đã ghi vào sổ; giá trị và căn cứ mới đang được áp dụng.", "con-so"),
        [Permission.ListReports] = new("/lap-bao-cao", "Xem báo cáo theo kỳ"),
        [Permission.ViewReport] = new("/lap-bao-cao", "Xem báo cáo"),
        [Permission.EditReport] = new("/lap-bao-cao", "Điền báo cáo", "Đã lưu số liệu.", "bao-cao-luu"),
        [Permission.SubmitReport] = new("/lap-bao-cao", "Gửi báo cáo", "Đã gửi báo cáo. Nơi nhận đã được thông báo.", "bao-cao-gui"),
        [Permission.AcceptReport] = new("/lap-bao-cao", "Chấp nhận báo cáo", "Đã chấp nhận báo cáo; đơn vị gửi đã được thông báo.", "bao-cao-nhan"),
        [Permission.ReturnReport] = new("/lap-bao-cao", "Trả lại báo cáo để sửa", "Đã trả lại báo cáo; đơn vị gửi đã được thông báo.", "bao-cao-tra"),
        [Permission.ViewConsolidation] = new("/lap-bao-cao", "Tổng hợp báo cáo"),
        [Permission.ClosePeriod] = new("/lap-bao-cao", "Chốt số liệu kỳ", "Đã chốt số liệu kỳ báo cáo.", "ky-chot"),
        [Permission.ReopenPeriod] = new("/lap-bao-cao", "Mở lại kỳ báo cáo", "Đã mở lại kỳ báo cáo.", "ky-mo"),
        [Permission.ViewObligations] = new("/bao-cao", "Xem báo cáo phải nộp"),
        [Permission.ViewReportingBoard] = new("/bao-cao/theo-doi", "Theo dõi báo cáo"),
        [Permission.RecordSubmission] = new("/bao-cao", "Ghi đã gửi báo cáo", "Đã ghi nhận báo cáo đã gửi.", "da-gui"),
        [Permission.ViewDuties] = new("/bao-cao/che-do", "Xem chế độ báo cáo"),
        [Permission.PreviewDuties] = new("/bao-cao/che-do/xem-truoc", "Xem trước thay đổi chế độ báo cáo"),
        [Permission.DemandReport] = new("/bao-cao/yeu-cau", "Yêu cầu báo cáo đột xuất", "Đã gửi yêu cầu báo cáo.", "yeu-cau-bao-cao"),
        [Permission.AskExtension] = new("/bao-cao", "Xin gia hạn", "Đã gửi đề nghị gia hạn.", "xin-gia-han"),
        [Permission.DecideExtension] = new("/bao-cao/yeu-cau", "Quyết định gia hạn", "Đã ghi quyết định gia hạn.", "gia-han"),
        [Permission.ViewPlanTasks] = new("/bao-cao/nhiem-vu", "Xem nhiệm vụ kế hoạch"),
        [Permission.ViewPunctuality] = new("/ky-luat-bao-cao", "Xem kỷ luật báo cáo"),
        [Permission.ViewCalendar] = new("/lich-lam-viec", "Xem lịch làm việc"),
        [Permission.AnnounceDays] = new("/lich-lam-viec", "Ghi thông báo lịch nghỉ", "Đã ghi thông báo; hạn của các nghĩa vụ chưa đến ngày được tính lại.", "lich-nghi"),
        [Permission.ChooseNotices] = new("/cach-nhan-thong-bao", "Chọn cách nhận thông báo", "Đã lưu cách nhận thông báo.", "cach-nhan"),
        [Permission.MoveClock] = new("/dong-ho", "Chỉnh đồng hồ trình diễn", "Đã chỉnh đồng hồ.", "dong-ho"),
        [Permission.ViewJobs] = new("/cong-viec-nen", "Xem công việc nền"),
    };

    /// <summary>What is said of something that was kept but is not done yet, by its code.</summary>
    private static readonly Dictionary<string, string> Kept = new(StringComparer.Ordinal)
    {
        [DraftKept] = "Đã lưu bản nháp. Chưa ký: kết quả chưa có hiệu lực.",
        [AnswerKept] = "Đã lưu. Chưa gửi: cơ quan yêu cầu chưa nhận được trả lời.",
    };

    private static readonly Dictionary<string, Permission> FirstActs = new(StringComparer.Ordinal)
    {
        [PathTasks.SelfAssess] = Permission.EditAssessment,
        [PathTasks.Publish] = Permission.HoldConsultation,
        [PathTasks.Submit] = Permission.SubmitDossier,
        [PathTasks.Withdraw] = Permission.WithdrawDossier,
        [PathTasks.DistrictVerify] = Permission.VerifyDossier,
        [PathTasks.Receive] = Permission.ReceiveDossier,
        [PathTasks.SignOff] = Permission.SignOffIndicators,
        [PathTasks.Survey] = Permission.ReportSurvey,
        [PathTasks.FieldReport] = Permission.FileFieldReport,
        [PathTasks.Consolidate] = Permission.ConsolidateAppraisal,
        [PathTasks.CouncilSession] = Permission.ViewSession,
        [PathTasks.Decide] = Permission.RecogniseCommune,
        [PathTasks.DecideRevocation] = Permission.DecideRevocation,
        [PathTasks.Publication] = Permission.PublishResult,
        [PathTasks.DraftScheme] = Permission.DraftScheme,
        [PathTasks.ApproveScheme] = Permission.DecideScheme,
        [PathTasks.SteeringCommittee] = Permission.ConcludeSteering,
        [PathTasks.SubmitToCentre] = Permission.RecordCentralDocument,
        [PathTasks.CentralAppraisal] = Permission.RecordCentralDocument,
        [PathTasks.CentralDecision] = Permission.RecordCentralDocument,
        [PathTasks.Screen] = Permission.ScreenAgain,
        [PathTasks.ConcludeReview] = Permission.ConcludeReview,
        [PathTasks.ProposeRevocation] = Permission.ProposeRevocation,
        [PathTasks.LocalDecide] = Permission.DecideLocalUnits,
        [BesideTasks.AnswerCorrection] = Permission.AnswerCorrection,
        [BesideTasks.GiveOpinion] = Permission.GiveOpinion,
        [InboxTask.Direction] = Permission.AnswerDirection,
    };

    /// <summary>The dossier's own page.</summary>
    public static string Dossier(DossierId id) => $"/ho-so/{id}";

    /// <summary>The page that checks a decision by its code.</summary>
    public static string Check(string code) => $"{To(Permission.LookUpDecision)}/{Uri.EscapeDataString(code)}";

    /// <summary>The decision on a dossier as a page to print.</summary>
    public static string Paper(DossierId id) => $"/ho-so/{id}/van-ban";

    /// <summary>The certificate of a recognition as a page to print.</summary>
    public static string Certificate(DossierId id) => $"/ho-so/{id}/bang-cong-nhan";

    /// <summary>The dossier as it stood at the end of a day.</summary>
    public static string OnDay(DossierId id, DateOnly day) => $"/ho-so/{id}/ngay/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>A unit of the public register.</summary>
    public static string Registered(string province, string unit) => $"{To(Permission.ViewRegister)}/{province}/{unit}";

    /// <summary>A criterion in the dossier's matrix.</summary>
    public static string MatrixCriterion(DossierId id, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{To(Permission.ViewMatrix, id)}#{MatrixAnchor(number)}");

    /// <summary>Anchor of a criterion in a matrix.</summary>
    public static string MatrixAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"tieu-chi-{number}");

    /// <summary>The page of a file of the dossier: preview, and what it serves.</summary>
    public static string File(DossierId id, string hash) => $"/ho-so/{id}/minh-chung/{hash}";

    /// <summary>The file itself.</summary>
    public static string Content(DossierId id, string hash) => $"/ho-so/{id}/tep/{hash}";

    /// <summary>Every request for correction of the dossier.</summary>
    public static string Corrections(DossierId id) => To(Permission.AnswerCorrection, id);

    /// <summary>The page on which the commune answers one.</summary>
    public static string Correction(DossierId id, int number) => string.Create(CultureInfo.InvariantCulture, $"{Corrections(id)}/{number}");

    /// <summary>Opinions that departments asked of each other.</summary>
    public static string Opinions(DossierId id) => To(Permission.GiveOpinion, id);

    /// <summary>Every file of the dossier.</summary>
    public static string Evidence(DossierId id) => $"/ho-so/{id}/minh-chung";

    /// <summary>Where the script sends files for the dossier.</summary>
    public static string Uploads(DossierId id) => $"/ho-so/{id}/minh-chung/tep";

    /// <summary>The workbook of a dossier's findings, to fill in.</summary>
    public static string Template(DossierId id) => $"/ho-so/{id}/tu-danh-gia.xlsx";

    /// <summary>The matrix as a workbook, with only the rows that the filters find.</summary>
    public static string MatrixWorkbook(DossierId id, IReadOnlyList<string> filters) =>
        $"/ho-so/{id}/bang-ket-qua.xlsx" + (filters.Count == 0 ? "" : "?" + string.Join('&', filters.Select(filter => $"loc={filter}")));

    /// <summary>The page that takes the filled workbook.</summary>
    public static string Import(DossierId id) => $"/ho-so/{id}/nap-excel";

    /// <summary>The page of an obligation.</summary>
    public static string Obligation(Guid id, string? done = null) => ListAddress.Of($"/bao-cao/nghia-vu/{id}", ("da", done));

    /// <summary>Where an act that is not on one dossier is done, saying that it was taken.</summary>
    public static string Stay(Permission act) => $"{To(act)}?da={ByAct[act].Code}";

    /// <summary>Code under which an address says that an act was taken.</summary>
    public static string? Code(Permission act) => ByAct[act].Code;

    /// <summary>The page of a criteria set, in a version and as of a day.</summary>
    public static string CriteriaSet(SetReference set) => ListAddress.Of(
        $"{To(Permission.ViewCriteriaSets)}/{set.Regime}/{set.Set}", ("ban", set.Version), ("ngay", set.Day?.ToString("O", CultureInfo.InvariantCulture)));

    /// <summary>Two sets side by side.</summary>
    public static string Compare(SetReference? before = null, SetReference? after = null) =>
        ListAddress.Of("/bo-tieu-chi/so-sanh", ("truoc", before?.ToString()), ("sau", after?.ToString()));

    /// <summary>The page of one criterion.</summary>
    public static string Criterion(DossierId id, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/ho-so/{id}/tu-danh-gia/{number}");

    /// <summary>The sign-in page, which leads back afterwards.</summary>
    /// <param name="from">Address the reader came from, without its first slash.</param>
    public static string SignIn(string from) => $"/dang-nhap?returnUrl={Uri.EscapeDataString("/" + from)}";

    /// <summary>What an act is called on a button.</summary>
    public static string Label(Permission act) => ByAct[act].Label;

    /// <summary>Where an act that is not on one dossier is done.</summary>
    public static string To(Permission act) => ByAct[act].Address;

    /// <summary>Where an act on a dossier is done.</summary>
    public static string To(Permission act, DossierId dossier) => ByAct[act].Address.Replace("{0}", dossier.ToString(), StringComparison.Ordinal);

    /// <summary>Where a task of somebody's inbox is done; the dossier's page when no act is known for it.</summary>
    public static string To(InboxTask task) =>
        FirstActs.TryGetValue(task.Task, out var act) ? To(act, task.Dossier) : Dossier(task.Dossier);

    /// <summary>Where a notice leads: the task or the part of the dossier it is about.</summary>
    public static string To(Notice notice) => notice.Place switch
    {
        _ when notice.Address is { } address => address,
        null => Dossier(notice.Dossier),
        "messages" => To(Permission.ReadMessages, notice.Dossier),
        "directions" => To(Permission.AskDirection, notice.Dossier),
        "rounds" => To(Permission.AssignRound, notice.Dossier),
        { } task => FirstActs.TryGetValue(task, out var act) ? To(act, notice.Dossier) : Dossier(notice.Dossier),
    };

    /// <summary>The dossier's page, which says that the act was taken.</summary>
    public static string Done(Permission act, DossierId dossier) => $"{Dossier(dossier)}?da={ByAct[act].Code}";

    /// <summary>The page where an act is done, which says that it was taken.</summary>
    public static string Stay(Permission act, DossierId dossier) => $"{To(act, dossier)}?da={ByAct[act].Code}";

    /// <summary>An address, which says that the act was taken.</summary>
    public static string DoneAt(Permission act, string address) => $"{address}?da={ByAct[act].Code}";

    /// <summary>What is said of a code that <see cref="Done"/> or <see cref="Stay(Permission, DossierId)"/> put in an address; none for anything else.</summary>
    public static string? Said(string? code) =>
        code is null ? null : Kept.GetValueOrDefault(code) ?? ByAct.Values.FirstOrDefault(link => link.Code == code)?.Taken;
}
