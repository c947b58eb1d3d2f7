using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Law.Books;

namespace NtmWorkflow.Browser.Tests;

/// <summary>Xã Tập Sơn from 18 of 19 criteria to recognition, by people in Chromium: the commune and the council's members on phones, offices on desktops.</summary>
public sealed class TapSonInBrowserTests
{
    [BrowserFact]
    public async Task TapSon_WalkedThroughThePages_IsRecognised()
    {
        await using var service = new BrowserService();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        await new Walk(service, browser).RunAsync();
    }

    private sealed class Walk(BrowserService service, IBrowser browser)
    {
        private readonly RulesInForce _rules = service.Services.GetRequiredService<RulesInForce>();
        private string _dossier = "";

        private CriteriaSet Set => _rules.Book.Regimes["2021-2025"].Sets["xa-ntm-nang-cao"].AsOf(new(2023, 5, 2));

        private IReadOnlyList<string> Departments =>
        [
            .. _rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Departments.Assignments
                .Where(assignment => assignment.CriteriaSet == Set.Id)
                .Select(assignment => assignment.Department)
                .Distinct(),
        ];

        public async Task RunAsync()
        {
            var commune = await OnAPhoneAsync("can-bo-xa-tap-son");
            await RegisterAsync(commune);
            await HandInEvidenceAsync(commune);
            await AssessAndConsultAsync(commune);
            await SubmissionIsRefusedAsync(commune);
            await CorrectAsync(commune);
            await AssessAndConsultAsync(commune);
            await SubmitAsync(commune);
            await DistrictAsync(commune);
            await OfficeReceivesAsync();
            await DepartmentsAsync();
            await ACorrectionIsAskedForAndMadeAsync(commune);
            await SurveyAndInspectionAsync();
            await ConsolidateAsync();
            await CouncilAsync();
            await DecideAndPublishAsync();
            await LookBackAsync(commune);
        }

        private Task<Person> AsAsync(string user) => Person.EnterAsync(browser, service.Address, user, Window.Desktop);

        private Task<Person> OnAPhoneAsync(string user) => Person.EnterAsync(browser, service.Address, user, Window.Phone);

        private async Task RegisterAsync(Person commune)
        {
            await commune.LookAsync("inbox-empty");
            await commune.GoAsync("/ho-so/lap");
            await commune.LookAsync("register");
            await commune.PressAsync("Lập hồ sơ");
            _dossier = new Uri(commune.Page.Url).AbsolutePath.TrimEnd('/');
            _dossier.ShouldStartWith("/ho-so/");
            await commune.GoAsync(_dossier + "/tu-danh-gia");
            await commune.ShouldSeeAsync("18/19");
            await commune.LookAsync("assessment");
            await commune.GoAsync(_dossier + "/bang-ket-qua?loc=chua-dat");
            await commune.ShouldSeeAsync("18/19 tiêu chí");
            await commune.LookAsync("matrix-filtered");
        }

        private async Task HandInEvidenceAsync(Person commune)
        {
            foreach (var criterion in Set.Criteria.Where(criterion => criterion.Indicators.Any(indicator => indicator.Evidence is not null)))
            {
                await commune.GoAsync($"{_dossier}/tu-danh-gia/{criterion.Number}");
                foreach (var indicator in criterion.Indicators.Where(indicator => indicator.Evidence is not null))
                {
                    await commune.Page.Locator($"[type=file][name$='{indicator.Code}']").SetInputFilesAsync(new FilePayload
                    {
                        Name = $"minh-chung-{indicator.Code}.pdf",
                        MimeType = "application/pdf",
                        Buffer = SampleFiles.Pdf(indicator.Code),
                    });
                }

                // A form that is sent before its files have arrived leaves them behind, after it has asked.
                await commune.Page.WaitForFunctionAsync("() => !document.querySelector('.ntm-uploads__file:not([data-state=done])')");
                await commune.PressAsync("Lưu và về danh sách");
            }
        }

        private async Task AssessAndConsultAsync(Person commune)
        {
            await commune.GoAsync(_dossier + "/tu-danh-gia");
            await commune.PressAsync("Hoàn thành tự đánh giá");
            await commune.GoAsync(_dossier + "/cong-khai");
            await commune.PressAsync("Ghi kết quả");
            await commune.LookAsync("consultation-empty-refused");
            await commune.DateAsync("from", 10, 4, 2023);
            await commune.DateAsync("to", 28, 4, 2023);
            await commune.FillAsync("channels", "Trụ sở UBND xã, nhà văn hóa các ấp");
            await commune.FillAsync("opinionsReceived", "412");
            await commune.FillAsync("opinionsAgreeing", "405");
            await commune.FillAsync("summary", "Người dân đồng thuận.");
            await commune.PressAsync("Ghi kết quả");
        }

        private async Task SubmissionIsRefusedAsync(Person commune)
        {
            await commune.GoAsync(_dossier + "/nop");
            await commune.PressAsync("Nộp hồ sơ");
            await commune.ShouldSeeAsync("Tiêu chí 13");
            await commune.ShouldSeeAsync("18/19");
            await commune.LookAsync("submission-refused");
            await commune.GoAsync(_dossier + "/mo-lai");
            await commune.FillAsync("reason", "Hoàn thiện tiêu chí 13.");
            await commune.PressAsync("Mở lại để chỉnh sửa");
        }

        private async Task CorrectAsync(Person commune)
        {
            await commune.GoAsync(_dossier + "/tu-danh-gia/13");
            await commune.LookAsync("criterion-13");
            foreach (var indicator in Set.Criteria.Single(criterion => criterion.Number == 13).Indicators)
            {
                await commune.ChooseAsync($"verdict-{indicator.Code}", "met");
                await commune.FillAsync($"explanation-{indicator.Code}", "Đã khắc phục.");
            }

            await commune.PressAsync("Lưu và về danh sách");
            await commune.ShouldSeeAsync("19/19");
        }

        private async Task SubmitAsync(Person commune)
        {
            await commune.GoAsync(_dossier + "/nop");
            await commune.TickAllAsync("conditions");
            await commune.LookAsync("check-answers");
            await commune.PressAsync("Nộp hồ sơ");
            await commune.LookAsync("dossier-submitted");
        }

        private async Task DistrictAsync(Person commune)
        {
            var district = await AsAsync("tham-tra-huyen-tra-cu");
            await district.LookAsync("district-inbox");
            await district.GoAsync(_dossier + "/tham-tra");
            await district.LookAsync("verification");
            await district.PressAsync("Ghi các chỉ tiêu chưa chọn theo xã");
            await district.FillAsync("opinion", "Bổ sung hợp đồng liên kết ở chỉ tiêu 13.1.");
            await district.PressAsync("Trả hồ sơ cho xã");
            await commune.GoAsync("/hop-viec");
            await commune.LookAsync("returned-inbox");
            await AssessAndConsultAsync(commune);
            await SubmitAsync(commune);
            await ForwardAsync(district);
        }

        private async Task ForwardAsync(Person district)
        {
            await district.GoAsync(_dossier + "/tham-tra");
            await district.PressAsync("Ghi các chỉ tiêu chưa chọn theo xã");
            await district.FillAsync("opinion", "Đủ điều kiện, đề nghị tỉnh thẩm định.");
            await district.PressAsync("Chuyển hồ sơ lên tỉnh");
        }

        private async Task OfficeReceivesAsync()
        {
            var office = await AsAsync("chuyen-vien-dieu-phoi");
            await office.GoAsync(_dossier + "/yeu-cau-chinh-sua");
            await office.Page.GetByLabel($"Tìm trong {Set.Indicators().Count()} mục").FillAsync("1.2. ");
            await office.PressAsync("Chọn các mục đang hiện");
            await office.ShouldSeeAsync($"/{Set.Indicators().Count()}, đang hiện");
            (await office.Page.Locator("[name=indicators]:checked").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.value)")).ShouldContain("1.2");
            (await office.Page.Locator(".govuk-checkboxes__item", new() { HasText = "Quy hoạch chung xây dựng xã" }).IsVisibleAsync()).ShouldBeFalse();
            await office.LookAsync("correction-search");
            await office.GoAsync(_dossier + "/tiep-nhan");
            await office.LookAsync("reception");
            await office.PressAsync("Hồ sơ đầy đủ, hợp lệ");
        }

        private async Task DepartmentsAsync()
        {
            foreach (var department in Departments.SkipLast(1))
            {
                await SignOffAsync(department, look: department == Departments[0]);
            }
        }

        private async Task SignOffAsync(string department, bool look)
        {
            var officer = await OfficerOfAsync(department);
            await officer.GoAsync(_dossier + "/tham-dinh");
            if (look)
            {
                await officer.LookAsync("sign-off");
            }

            await officer.PressAsync("Ghi đạt cho mọi chỉ tiêu hồ sơ đạt");
            if (look)
            {
                await officer.LookAsync("sign-off-kept");
            }

            await officer.FillAsync("processText", "Kiểm tra hồ sơ và thực tế.");
            await officer.FillAsync("figuresText", "Số liệu khớp.");
            await officer.ChooseAsync("conclusion", "met");
            await officer.PressAsync("Ký kết quả thẩm định");
            await officer.Page.Context.CloseAsync();
        }

        /// <summary>One department asks for a correction and for an opinion; the commune answers, and only then that department signs.</summary>
        private async Task ACorrectionIsAskedForAndMadeAsync(Person commune)
        {
            var code = _rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Departments.Assignments
                .First(assignment => assignment.CriteriaSet == Set.Id && assignment.Department == Departments[^1]).Indicators[0];
            var officer = await OfficerOfAsync(Departments[^1]);
            await officer.GoAsync(_dossier + "/yeu-cau-chinh-sua");
            await officer.ChooseAsync("reason", "incomplete");
            await officer.ChooseAsync("indicators", code);
            await officer.FillAsync("text", "Bổ sung văn bản công nhận năm 2022.");
            await officer.DateAsync("answerBy", 12, 5, 2023);
            await officer.LookAsync("correction-request");
            await officer.PressAsync("Gửi yêu cầu");
            await officer.ShouldSeeAsync("tạm dừng từ 02/05");
            await officer.LookAsync("dossier-waits");
            await officer.GoAsync(_dossier + "/y-kien");
            await officer.LookAsync("opinions");
            await AnswerAsync(commune, code);
            await SignOffAsync(Departments[^1], look: true);
        }

        private async Task AnswerAsync(Person commune, string code)
        {
            await commune.GoAsync(_dossier + "/chinh-sua");
            await commune.LookAsync("corrections");
            await commune.GoAsync(_dossier + "/chinh-sua/1");
            await commune.ChooseAsync($"verdict-{code}", "met");
            await commune.FillAsync("text", "Đã bổ sung văn bản công nhận năm 2022.");
            await commune.LookAsync("correction-answer");
            await commune.PressAsync("Gửi trả lời");
            await commune.ShouldSeeAsync("Đã gửi trả lời");
        }

        private Task<Person> OfficerOfAsync(string department) =>
            AsAsync(_rules.Demonstrations["tra-vinh/2023"].Users.First(one => one.Organisation == department).UserName);

        private async Task SurveyAndInspectionAsync()
        {
            var front = await AsAsync("can-bo-mat-tran");
            await front.GoAsync(_dossier + "/khao-sat");
            await front.DateAsync("from", 20, 4, 2023);
            await front.DateAsync("to", 1, 5, 2023);
            await front.FillAsync("formsIssued", "900");
            await front.FillAsync("formsReturned", "880");
            await front.FillAsync("satisfied", "868");
            await front.LookAsync("survey");
            await front.PressAsync("Gửi kết quả khảo sát");

            var team = await AsAsync("doan-tham-dinh");
            await team.GoAsync(_dossier + "/kiem-tra");
            await team.DateAsync("visitDay", 2, 5, 2023);
            await team.TickAllAsync("present");
            await team.FillAsync("findings", "Hạ tầng, cảnh quan bảo đảm.");
            await team.ChooseAsync("conclusion", "met");
            await team.LookAsync("field-report");
            await team.PressAsync("Gửi báo cáo kiểm tra");
        }

        private async Task ConsolidateAsync()
        {
            var office = await AsAsync("chuyen-vien-dieu-phoi");
            await office.GoAsync(_dossier + "/tong-hop");
            await office.LookAsync("consolidation");
            await office.FillAsync("summary", "Đủ điều kiện trình Hội đồng.");
            await office.PressAsync("Trình Hội đồng");
        }

        private async Task CouncilAsync()
        {
            var secretary = await AsAsync("hoi-dong-chanh-van-phong-dieu-phoi");
            await secretary.GoAsync("/hoi-dong/trieu-tap");
            await secretary.DateAsync("day", 2, 5, 2023);
            await secretary.FillAsync("place", "UBND tỉnh");
            await secretary.LookAsync("session-convening");
            await secretary.PressAsync("Triệu tập phiên họp");
            await secretary.LookAsync("session-prepared");
            var session = new Uri(secretary.Page.Url).AbsolutePath;
            await secretary.GoAsync(session + "/chuan-bi");
            await secretary.LookAsync("session-preparation");
            await secretary.FillAsync("channel", "Trục liên thông văn bản");
            await secretary.PressAsync("Ghi việc gửi tài liệu");
            await secretary.GoAsync(session + "/diem-danh");
            await secretary.TickAllAsync("present");
            await secretary.PressAsync("Ghi danh sách dự họp");
            await secretary.LookAsync("session-opening");
            await secretary.PressAsync("Khai mạc phiên họp");
            await MembersVoteAsync(session);
            await CountAndCloseAsync(secretary, session);
        }

        private async Task MembersVoteAsync(string session)
        {
            var council = _rules.Book.Provinces[new ProvinceYearId("tra-vinh/2023")].Council.Organisation;
            foreach (var (index, user) in _rules.Demonstrations["tra-vinh/2023"].Users.Where(one => one.Organisation == council).Index())
            {
                var member = await OnAPhoneAsync(user.UserName);
                await member.GoAsync("/hop-viec");
                await member.Page.GetByText("Bỏ phiếu tại Hội đồng thẩm định").ClickAsync();
                // By keyboard: into the three answers, and the first of them.
                await member.Page.Locator($"[name^='choice-'][value='Approve']").FocusAsync();
                await member.Page.Keyboard.PressAsync("Space");
                if (index == 0)
                {
                    await member.LookAsync("ballots");
                }

                await member.PressAsync("Nộp phiếu");
                await member.ShouldSeeAsync("Trang này chỉ hiện một lần");
                if (index == 0)
                {
                    await member.LookAsync("receipt");
                    await member.GoAsync(session + "/lien-quan");
                    await member.LookAsync("conflict");
                }

                await member.Page.Context.CloseAsync();
            }
        }

        private static async Task CountAndCloseAsync(Person secretary, string session)
        {
            await secretary.GoAsync(session + "/kiem-phieu");
            await secretary.TickAllAsync("sure");
            await secretary.LookAsync("counting");
            await secretary.PressAsync("Kiểm phiếu 1 hồ sơ");
            await secretary.TickAllAsync("sure");
            await secretary.LookAsync("closing");
            await secretary.PressAsync("Bế mạc phiên họp");
            await secretary.LookAsync("session-closed");
            foreach (var page in new[] { "bien-ban", "so-cai", "chuong-trinh" })
            {
                await secretary.GoAsync($"{session}/{page}");
                await secretary.LookAsync($"session-{page}");
            }

            await secretary.GoAsync("/hoi-dong");
            await secretary.LookAsync("sessions");
        }

        private async Task DecideAndPublishAsync()
        {
            var chairman = await AsAsync("chu-tich-ubnd-tinh");
            await chairman.GoAsync(_dossier + "/quyet-dinh");
            await chairman.FillAsync("number", "812");
            await chairman.LookAsync("decision");
            await chairman.PressAsync("Tiếp tục: kiểm tra lại");
            await chairman.LookAsync("decision-check");
            await chairman.PressAsync("Xác nhận công nhận");

            var office = await AsAsync("chuyen-vien-dieu-phoi");
            await office.GoAsync(_dossier + "/cong-bo");
            await office.FillAsync("channel", "Cổng thông tin điện tử tỉnh");
            await office.PressAsync("Công bố");
        }

        private async Task LookBackAsync(Person commune)
        {
            await commune.GoAsync(_dossier);
            await commune.ShouldSeeAsync("812/QĐ-UBND");
            await commune.LookAsync("dossier-recognised");
            await commune.GoAsync(_dossier + "/hoi-dong");
            await commune.ShouldSeeAsync("Phiếu đã kiểm");
            await commune.LookAsync("council-result");
            await commune.GoAsync(_dossier + "/nhat-ky");
            await commune.LookAsync("ledger");
            await commune.GoAsync(_dossier + "/bang-ket-qua");
            await commune.ShouldSeeAsync("19/19 tiêu chí");
            await commune.LookAsync("matrix");
            await commune.GoAsync("/ban-do-tieu-chi");
            await commune.LookAsync("heat-map");

            var citizen = await Person.VisitAsync(browser, service.Address, Window.Phone);
            await citizen.GoAsync("/danh-sach?tim=tap%20son");
            await citizen.ShouldSeeAsync("Tập Sơn");
            await citizen.LookAsync("public-register");
        }
    }
}
